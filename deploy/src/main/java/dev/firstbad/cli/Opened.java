package dev.firstbad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;

/// An answer that is still arriving, and the connection it arrives on.
record Opened(HttpClient client, InputStream body) implements AutoCloseable {
  /// Waits for nothing that is still under way.
  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException gone) {
      // It was to go.
    }
    client.shutdownNow();
  }
}
