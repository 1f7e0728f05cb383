package dev.firstbad.wire;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.errors.InterruptException;

/// The record of all bisections: reads the events of one, and appends to it if nobody else does.
///
/// Any number of threads and processes may append at a time. Those of the same bisection shut each
/// other out by Kafka's fencing of transactions; whoever was shut out reads and decides again.
public final class EventStore implements AutoCloseable {
  /// Bisections share that many transactional ids, for a producer of its own costs each append 50
  /// ms and more. All writers must agree on it.
  static final int STRIPES = 32;

  private final Cluster cluster;
  private final Topic<BisectionId, Event> events;
  private final Map<Integer, PartitionLog> logs = new ConcurrentHashMap<>();
  private final Map<Integer, StripeWriter> writers = new ConcurrentHashMap<>();

  /// @param connection how to reach the cluster, by Kafka's names: at least `bootstrap.servers`
  /// @param patience how long a cluster that does not answer is asked again
  public EventStore(
      Map<String, String> connection, Topic<BisectionId, Event> events, Duration patience) {
    this.cluster = new Cluster(connection, patience);
    this.events = events;
  }

  /// What is recorded of a bisection, in the order of the record; nothing for one that is not
  /// there.
  ///
  /// @throws Unavailable if the cluster does not answer
  public List<Event> read(BisectionId id) {
    return log(id).read(id);
  }

  /// Appends what `decide` makes of what is recorded, all or nothing, and returns it. `decide` is
  /// called again when somebody else has appended meanwhile, or when it is not known whether its
  /// events got in: it must look whether they are there. An interrupt does not keep events out of
  /// the record: it is put off until they are in.
  ///
  /// @throws Unavailable if the cluster does not answer or others do not let us in
  /// @throws EventTooLarge if the cluster does not take an event for its size
  /// @throws IllegalArgumentException if an event does not belong behind the recorded ones
  public List<Event> append(BisectionId id, Function<List<Event>, List<Event>> decide) {
    boolean interrupted = Thread.interrupted();
    try {
      PartitionLog log = log(id);
      return writer(id).append(log.partition(), () -> continuing(id, log.read(id), decide));
    } catch (Unavailable | InterruptException failure) {
      if (!Thread.interrupted()) {
        throw failure;
      }
      interrupted = true;
      return append(id, decide);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    writers.values().forEach(StripeWriter::close);
    logs.values().forEach(PartitionLog::close);
    cluster.close();
  }

  private static List<Event> continuing(
      BisectionId id, List<Event> recorded, Function<List<Event>, List<Event>> decide) {
    long last = recorded.stream().mapToLong(Event::sequence).max().orElse(0);
    List<Event> more = decide.apply(recorded);
    for (Event event : more) {
      if (!event.bisection().equals(id) || event.sequence() <= last) {
        throw new IllegalArgumentException(
            "event %s/%d does not continue %s, whose last event is %d"
                .formatted(event.bisection(), event.sequence(), id, last));
      }
      last = event.sequence();
    }
    return more;
  }

  private PartitionLog log(BisectionId id) {
    int partition = cluster.partitionOf(id.value(), events.name());
    return logs.computeIfAbsent(partition, p -> new PartitionLog(cluster, events, p));
  }

  private StripeWriter writer(BisectionId id) {
    int stripe = Math.floorMod(id.value().hashCode(), STRIPES);
    return writers.computeIfAbsent(stripe, s -> new StripeWriter(cluster, events, "firstbad-" + s));
  }
}
