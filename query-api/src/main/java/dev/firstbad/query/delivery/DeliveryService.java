package dev.firstbad.query.delivery;

import dev.firstbad.query.outbox.LedgerUnavailable;
import dev.firstbad.query.projection.Feed;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.wire.Topics;
import dev.firstbad.wire.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes events to subscribers: one thread reads the record, another sees to it that what is due is
/// sent. While the world fails both try again for ever.
public final class DeliveryService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DeliveryService.class);
  private static final long RETRY_MILLIS = 500;

  private final Map<String, Object> kafka;
  private final String topic;
  private final Places places;
  private final Deliveries deliveries;
  private final Thread thread = new Thread(this::run, "subscriptions");
  private volatile boolean closed;
  private volatile Optional<String> stopped = Optional.empty();

  /// Opens the ledger; throws [LedgerUnavailable] where it cannot be used.
  ///
  /// @param kafka settings of Kafka's clients, `bootstrap.servers` at least
  public DeliveryService(
      DeliverySettings settings,
      Map<String, Object> kafka,
      Topics topics,
      ReadModel model,
      MeterRegistry metrics) {
    this.kafka = Map.copyOf(kafka);
    this.topic = topics.events().name();
    this.places = new Places(kafka, topic);
    this.deliveries =
        new Deliveries(
            settings,
            new Deliveries.Surroundings(
                topics,
                model,
                metrics,
                Webhooks.PATIENCE,
                InstantSource.system(),
                new SecureRandom(),
                places));
  }

  public void start() {
    deliveries.courier().start();
    thread.start();
  }

  /// Where subscriptions are taken.
  public Desk desk() {
    return deliveries.desk();
  }

  /// Where in the topic of events a moment lies.
  public Places places() {
    return places;
  }

  /// Why it gave up, which takes a defect; empty while it works.
  public Optional<String> stopped() {
    return stopped.or(deliveries.courier()::stopped);
  }

  /// Lets what is under way come to its end, for a while.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    deliveries.close();
    places.close();
  }

  private void run() {
    while (!closed) {
      try (Feed feed = new Feed(kafka, List.of(topic))) {
        new Reader(feed, topic, deliveries.reading()).follow(() -> closed);
      } catch (InterruptedException | InterruptException closing) {
        return;
      } catch (KafkaException | ReadModelUnavailable | Unavailable | LedgerUnavailable world) {
        stalled(world);
      } catch (RuntimeException defect) {
        stopped = Optional.of(defect.toString());
        log.atError().setCause(defect).log("subscriptions stopped");
        return;
      }
    }
  }

  /// The interrupt of [#close] ends the pause, and stays set for the loop.
  private void stalled(RuntimeException world) {
    log.atWarn()
        .addKeyValue("reason", world.getMessage())
        .log("subscriptions cannot follow the record, trying again");
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException closing) {
      thread.interrupt();
    }
  }
}
