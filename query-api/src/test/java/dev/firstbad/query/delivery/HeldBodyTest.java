package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstbad.query.subscription.Hosts;
import dev.firstbad.query.subscription.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a receiver has seen when it is written down that a call is about to arrive.
final class HeldBodyTest {
  private static final String BODY = "{\"all\": \"but the last byte\"}";

  private final Webhooks webhooks =
      new Webhooks(new Hosts(true), Duration.ofSeconds(5), InstantSource.system());
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    webhooks.close();
  }

  @Test
  void a_call_that_is_broken_off_never_arrives_whole() {
    CompletableFuture<String> received = receive();

    Sent sent = webhooks.send(call(), () -> false);

    assertThat(sent).isEqualTo(new Sent.Dropped());
    assertThat(received.join()).endsWith(BODY.substring(0, BODY.length() - 1));
  }

  @Test
  void what_cannot_be_written_down_is_broken_off_and_no_failure_of_the_receiver() {
    CompletableFuture<String> received = receive();
    IllegalStateException failure = new IllegalStateException("not written down");

    assertThatThrownBy(() ->
            webhooks.send(
                call(),
                () -> {
                  throw failure;
                }))
        .isSameAs(failure);
    assertThat(received.join()).endsWith(BODY.substring(0, BODY.length() - 1));
  }

  @Test
  void everything_but_the_last_byte_is_under_way_when_it_is_written_down() {
    AtomicReference<String> soFar = new AtomicReference<>("");
    CompletableFuture<String> seen = new CompletableFuture<>();
    CompletableFuture<Void> receiving = CompletableFuture.runAsync(() -> watch(soFar, seen));

    Sent sent =
        webhooks.send(
            call(),
            () -> {
              String begun = seen.join();
              return begun.endsWith(BODY.substring(0, BODY.length() - 1));
            });

    receiving.join();
    assertThat(sent).isEqualTo(new Sent.Delivered());
    assertThat(soFar.get()).endsWith(BODY);
  }

  /// Everything until the caller hangs up.
  private CompletableFuture<String> receive() {
    return CompletableFuture.supplyAsync(() -> {
      try (Socket caller = server.accept()) {
        return new String(caller.getInputStream().readAllBytes(), UTF_8);
      } catch (IOException reset) {
        throw new AssertionError(reset);
      }
    });
  }

  /// Says what has come as soon as that is all but a byte, then reads on and answers.
  private void watch(AtomicReference<String> soFar, CompletableFuture<String> seen) {
    try (Socket caller = server.accept()) {
      InputStream in = caller.getInputStream();
      StringBuilder text = new StringBuilder();
      for (int next = in.read(); next >= 0 && !text.toString().endsWith(BODY); next = in.read()) {
        text.append((char) next);
        if (text.toString().endsWith(BODY.substring(0, BODY.length() - 1))) {
          seen.complete(text.toString());
        }
        if (text.toString().endsWith(BODY)) {
          break;
        }
      }
      soFar.set(text.toString());
      caller.getOutputStream().write("HTTP/1.1 204 Fine\r\n\r\n".getBytes(UTF_8));
    } catch (IOException reset) {
      throw new AssertionError(reset);
    }
  }

  private Webhooks.Call call() {
    URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    return new Webhooks.Call(url, Secret.drawn(new Random(1)), "id", "application/json", BODY);
  }
}
