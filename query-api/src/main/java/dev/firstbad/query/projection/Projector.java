package dev.firstbad.query.projection;

import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.query.readmodel.ReadModelUnusable;
import dev.firstbad.wire.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the read model up with the topics, on a thread of its own: while the world fails it tries
/// again for ever and says so, a file that cannot be used it has rebuilt.
public final class Projector implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Projector.class);
  private static final long RETRY_MILLIS = 500;

  private final Map<String, Object> kafka;
  private final Projection projection;
  private final ReadModel model;
  private final Progress progress;
  private final Thread thread = new Thread(this::run, "projector");
  private volatile boolean closed;
  private volatile Optional<String> stopped = Optional.empty();
  private @Nullable String unusable;

  /// @param kafka settings of Kafka's clients, `bootstrap.servers` at least
  public Projector(
      Map<String, Object> kafka, Projection projection, ReadModel model, MeterRegistry metrics) {
    this.kafka = Map.copyOf(kafka);
    this.projection = projection;
    this.model = model;
    this.progress = new Progress(projection.topics(), metrics);
  }

  public void start() {
    thread.start();
  }

  /// Why the read model does not hold yet what the topics held when reading began; empty once it
  /// does.
  public Optional<String> behind() {
    return progress.behind();
  }

  /// Why it gave up, which takes a defect; empty while it works.
  public Optional<String> stopped() {
    return stopped;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try {
        follow();
      } catch (ReadModelUnusable | OffsetOutOfRangeException broken) {
        unusable = String.valueOf(broken.getMessage());
      } catch (InterruptException closing) {
        return;
      } catch (KafkaException world) {
        progress.stalled("Kafka at " + kafka.get("bootstrap.servers") + ": " + world.getMessage());
        pause();
      } catch (ReadModelUnavailable | Unavailable world) {
        progress.stalled(String.valueOf(world.getMessage()));
        pause();
      } catch (RuntimeException defect) {
        stopped = Optional.of(defect.toString());
        log.atError().setCause(defect).log("projector stopped");
        return;
      }
    }
  }

  private void follow() {
    if (unusable != null) {
      progress.stalled("the read model is being rebuilt");
      model.rebuild(unusable);
      unusable = null;
    }
    try (Feed feed = new Feed(kafka, projection.topics())) {
      new Session(feed, projection, model, progress).follow();
    }
    unusable = model.complaint().orElse(null);
  }

  /// The interrupt of [#close] ends the pause, and stays set for the loop.
  private void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException closing) {
      thread.interrupt();
    }
  }
}
