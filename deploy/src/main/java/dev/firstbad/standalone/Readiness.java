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

  /// @throws NotReady if it does not within the time given; the message is the last answer
  static void await(URI health, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = ask(client, health);
      while (answer.statusCode() != 200) {
        if (System.nanoTime() > end) {
          throw new NotReady("not ready after " + patience.toSeconds() + " s: " + answer.body());
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
