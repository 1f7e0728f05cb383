package dev.firstbad.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Asks a health address until it answers 200.
final class Readiness {
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private Readiness() {}

  /// @param patience for how long it may say the same: what is large takes long to be made anew
  /// @throws NotReady if it says the same for longer; the message is that
  static void await(URI health, Duration patience) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      long since = System.nanoTime();
      String said = "";
      HttpResponse<String> answer = ask(client, health);
      while (answer.statusCode() != 200) {
        if (!answer.body().equals(said)) {
          since = System.nanoTime();
          said = answer.body();
        } else if (System.nanoTime() - since > patience.toNanos()) {
          throw new NotReady("not ready after " + patience.toSeconds() + " s: " + said);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        answer = ask(client, health);
      }
    }
  }

  private static HttpResponse<String> ask(HttpClient client, URI health) {
    try {
      return client.send(
          HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new NotReady(health + " does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReady("interrupted while waiting for " + health);
    }
  }
}
