package dev.firstbad.wire;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/// The one writer of a stripe of bisections: whoever opens it later, here or elsewhere, shuts it
/// out.
///
/// ```
/// closed --open--> ours --written--> ours
///    ^               |
///    '--shut out, or the world failed--'
/// ```
final class StripeWriter implements AutoCloseable {
  private final Cluster cluster;
  private final Topic<BisectionId, Event> events;
  private final String transactionalId;
  private @Nullable KafkaProducer<BisectionId, Event> producer;

  StripeWriter(Cluster cluster, Topic<BisectionId, Event> events, String transactionalId) {
    this.cluster = cluster;
    this.events = events;
    this.transactionalId = transactionalId;
  }

  /// Appends what `decide` returns in one transaction. It decides while no other writer of this
  /// stripe can commit without shutting us out, and anew after that has happened.
  synchronized List<Event> append(int partition, Supplier<List<Event>> decide) {
    Deadline deadline = Deadline.in(cluster.patience());
    for (int attempt = 1; ; attempt++) {
      try {
        KafkaProducer<BisectionId, Event> ours = open();
        List<Event> decided = decide.get();
        if (!decided.isEmpty()) {
          write(ours, partition, decided);
        }
        return decided;
      } catch (InterruptException e) {
        close();
        throw e;
      } catch (KafkaException e) {
        close();
        refuseHopeless(e);
        if (deadline.isOver()) {
          throw cluster.unavailable(e);
        }
        pause(attempt);
      }
    }
  }

  @Override
  public synchronized void close() {
    KafkaProducer<BisectionId, Event> closed = producer;
    producer = null; // first of all, for closing fails where the thread is interrupted
    if (closed != null) {
      closed.close(Duration.ZERO);
    }
  }

  private KafkaProducer<BisectionId, Event> open() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              cluster.settings(settings()), events.key().serializer(), events.value().serializer());
      producer.initTransactions();
    }
    return producer;
  }

  private Map<String, Object> settings() {
    int patience = (int) cluster.patience().toMillis();
    return Map.ofEntries(
        Map.entry("transactional.id", transactionalId),
        Map.entry("acks", "all"),
        Map.entry("enable.idempotence", true),
        Map.entry("compression.type", "zstd"),
        Map.entry("linger.ms", 0),
        Map.entry("max.request.size", Topics.LARGEST_RECORD),
        Map.entry("buffer.memory", 2 * Topics.LARGEST_RECORD),
        Map.entry("transaction.timeout.ms", patience / 2),
        Map.entry("request.timeout.ms", patience / 3),
        Map.entry("delivery.timeout.ms", patience / 2),
        Map.entry("max.block.ms", patience / 2),
        Map.entry("retry.backoff.ms", 10));
  }

  private void write(KafkaProducer<BisectionId, Event> ours, int partition, List<Event> decided) {
    ours.beginTransaction();
    try {
      for (Event event : decided) {
        long at = event.recordedAt().toEpochMilli();
        var _ =
            ours.send(new ProducerRecord<>(events.name(), partition, at, event.bisection(), event));
      }
      ours.commitTransaction(); // throws what any of them failed with
    } catch (RuntimeException e) {
      abort(ours, e);
      throw e;
    }
  }

  /// An open transaction would keep readers waiting.
  private static void abort(KafkaProducer<BisectionId, Event> ours, RuntimeException reason) {
    try {
      ours.abortTransaction();
    } catch (RuntimeException e) {
      reason.addSuppressed(e); // shut out already, or the broker is gone and aborts it in time
    }
  }

  private static void refuseHopeless(KafkaException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RecordTooLargeException) {
        throw new EventTooLarge(cause);
      }
    }
  }

  /// Longer and longer, and by chance, so that two who shut each other out do not keep doing so.
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(20L << Math.min(attempt, 6)));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
