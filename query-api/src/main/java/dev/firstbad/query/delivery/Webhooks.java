package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.query.subscription.Hosts;
import dev.firstbad.query.subscription.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Posts to webhooks. Redirects are not followed: they would lead where nobody subscribed to.
final class Webhooks implements AutoCloseable {
  /// How long a receiver may take, as Standard Webhooks recommend.
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int GONE = 410;

  private final Hosts hosts;
  private final Duration patience;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Webhooks(Hosts hosts, Duration patience, InstantSource clock) {
    this.hosts = hosts;
    this.patience = patience;
    this.clock = clock;
  }

  /// What is posted.
  ///
  /// @param id the same however often it is tried
  /// @param type of the body
  record Call(URI url, Secret secret, String id, String type, String body) {}

  /// Posts, and waits for the answer.
  ///
  /// @param begin writes down that the call is about to arrive; false where it is not to be made;
  ///   what it throws is thrown
  Sent send(Call call, BooleanSupplier begin) {
    Optional<String> refusal = hosts.refusal(call.url());
    if (refusal.isPresent()) {
      return new Sent.Failed(refusal.get());
    }
    HeldBody body = new HeldBody(call.body().getBytes(UTF_8), begin);
    CompletableFuture<ResponseInfo> head = new CompletableFuture<>();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            request(call, body),
            info -> {
              head.complete(info);
              return BodySubscribers.discarding();
            });
    return outcome(answer, head, body);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest request(Call call, HeldBody body) {
    long now = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(call.url())
        .timeout(patience)
        .header("Content-Type", call.type())
        .header("User-Agent", "Firstbad")
        .header("webhook-id", call.id())
        .header("webhook-timestamp", Long.toString(now))
        .header("webhook-signature", Signature.of(call.secret(), call.id(), now, call.body()))
        .POST(body)
        .build();
  }

  /// The status counts, whether or not the rest of the answer ever comes.
  private Sent outcome(
      CompletableFuture<HttpResponse<Void>> answer,
      CompletableFuture<ResponseInfo> head,
      HeldBody body) {
    try {
      answer.get(patience.toMillis() + 1_000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      if (!head.isDone()) {
        return body.isRefused() ? new Sent.Dropped() : new Sent.Failed(reason(failure));
      }
    } catch (TimeoutException slow) {
      answer.cancel(true);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Sent.Unknown();
    }
    return head.isDone() ? outcome(head.join()) : new Sent.Failed("no answer in time");
  }

  private Sent outcome(ResponseInfo answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Sent.Delivered();
    }
    if (status == GONE) {
      return new Sent.Gone("the receiver answered 410: it wants nothing any more");
    }
    return new Sent.Failed(
        "the receiver answered " + status,
        false,
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(value -> RetryAfter.parse(value, clock.instant()))
            .orElse(null));
  }

  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (!(cause instanceof IOException)) {
      return String.valueOf(cause);
    }
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return cause.getClass().getSimpleName() + message;
  }
}
