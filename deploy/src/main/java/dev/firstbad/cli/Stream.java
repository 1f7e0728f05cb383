package dev.firstbad.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.jspecify.annotations.Nullable;

/// Server-sent events as they arrive (WHATWG HTML, 9.2.6): blocks of fields, ended by a blank line.
final class Stream implements AutoCloseable {
  private final Opened opened;
  private final BufferedReader lines;
  private @Nullable String id;
  private String event = "";
  private boolean cutOff;
  private final StringBuilder data = new StringBuilder();

  Stream(Opened opened) {
    this.opened = opened;
    lines = new BufferedReader(new InputStreamReader(opened.body(), UTF_8));
  }

  /// Waits for the next block; false where the stream ends. A block that is cut off does not count.
  boolean next() throws IOException {
    event = "";
    data.setLength(0);
    String read = id;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty()) {
        id = read;
        cutOff = event.equals("cut-off");
        return true;
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
      switch (field) {
        case "id" -> read = value;
        case "event" -> event = value;
        case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
        default -> {}
      }
    }
    return false;
  }

  /// The id that was last said: moves with blocks that carry nothing as well.
  @Nullable String id() {
    return id;
  }

  String data() {
    return data.toString();
  }

  /// Whether this block has an event of the record, not word of the connection's end.
  boolean carriesEvent() {
    return !data.isEmpty() && !cutOff;
  }

  /// Whether the server ended it for one that was too slow, who is to go on from the last id.
  boolean isCutOff() {
    return cutOff;
  }

  @Override
  public void close() {
    opened.close();
  }
}
