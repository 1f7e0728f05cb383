package dev.firstbad.query.delivery;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// The body of a request whose last byte is held back until it is written down that the request is
/// about to arrive: so what was not written down cannot have arrived, and what was has, unless we
/// were killed in the instant between.
final class HeldBody implements HttpRequest.BodyPublisher {
  private final byte[] body;
  private final FutureTask<Boolean> release;

  /// Takes a body that is not empty.
  ///
  /// @param release lets the last byte go, or says that the request is to be broken off; asked once
  HeldBody(byte[] body, BooleanSupplier release) {
    this.body = body.clone();
    this.release = new FutureTask<>(release::getAsBoolean);
  }

  /// Whether the request was to be broken off. Throws what the question failed with: that is no
  /// failure of the receiver.
  boolean isRefused() {
    return switch (release.state()) {
      case RUNNING, CANCELLED -> false;
      case SUCCESS -> !release.resultNow();
      case FAILED ->
          throw release.exceptionNow() instanceof RuntimeException failure
              ? failure
              : new IllegalStateException(release.exceptionNow());
    };
  }

  @Override
  public long contentLength() {
    return body.length;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    Demand demand = new Demand();
    subscriber.onSubscribe(demand);
    Thread.ofVirtual().name("webhook-body").start(() -> publish(subscriber, demand));
  }

  /// The second part is wanted once the first has been written.
  private void publish(Flow.Subscriber<? super ByteBuffer> subscriber, Demand demand) {
    int last = body.length - 1;
    if (!demand.granted()) {
      return;
    }
    subscriber.onNext(ByteBuffer.wrap(body, 0, last));
    if (!demand.granted()) {
      return;
    }
    release.run();
    if (release.state() == Future.State.SUCCESS && release.resultNow()) {
      subscriber.onNext(ByteBuffer.wrap(body, last, 1));
      subscriber.onComplete();
    } else {
      subscriber.onError(new IOException("broken off, it is not to be sent any more"));
    }
  }

  /// How many parts are wanted.
  private static final class Demand implements Flow.Subscription {
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean cancelled;

    /// Waits until a part is wanted; false where none ever will be.
    boolean granted() {
      wanted.acquireUninterruptibly();
      return !cancelled;
    }

    @Override
    public void request(long parts) {
      wanted.release((int) Math.min(parts, 2));
    }

    @Override
    public void cancel() {
      cancelled = true;
      wanted.release(2);
    }
  }
}
