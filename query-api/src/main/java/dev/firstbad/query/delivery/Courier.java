package dev.firstbad.query.delivery;

import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.LedgerUnavailable;
import dev.firstbad.query.outbox.Outbox;
import dev.firstbad.query.outbox.Subscriptions;
import dev.firstbad.query.subscription.Subscription;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that what is due is sent: for each subscription a few things at once, but never two
/// of one lane, nor two digests for one target.
public final class Courier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 8;
  private static final int LARGEST_DIGEST = 10_000;
  private static final Duration GRACE = Duration.ofSeconds(25);

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final Errands errands;
  private final InstantSource clock;
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final Map<String, Set<List<Lane>>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread thread = new Thread(this::run, "courier");
  private volatile boolean closed;
  private volatile Optional<String> stopped = Optional.empty();

  Courier(Subscriptions subscriptions, Outbox outbox, Errands errands, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.errands = errands;
    this.clock = clock;
  }

  void start() {
    thread.start();
  }

  /// Something may be due for this subscription.
  void call(String subscription) {
    calls.add(subscription);
  }

  /// Why it gave up, which takes a defect; empty while it works.
  Optional<String> stopped() {
    return stopped;
  }

  /// Begins to send what is due.
  ///
  /// @param only of this subscription; null for all
  /// @return whether anything was begun
  boolean look(@Nullable String only) {
    boolean begun = false;
    for (Subscription subscription : subscriptions.all()) {
      if (subscription.active() && (only == null || only.equals(subscription.id()))) {
        begun |= look(subscription);
      }
    }
    return begun;
  }

  /// Whether anything is being sent.
  boolean busy() {
    return underWay.values().stream().anyMatch(set -> !set.isEmpty());
  }

  /// Lets what is under way come to its end, for a while.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
      runners.shutdown();
      if (!runners.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        runners.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      runners.shutdownNow();
    }
  }

  private void run() {
    while (!closed) {
      try {
        look(calls.poll(1, TimeUnit.SECONDS));
      } catch (InterruptedException closing) {
        return;
      } catch (LedgerUnavailable world) {
        log.atWarn().addKeyValue("reason", world.getMessage()).log("nothing can be sent now");
      } catch (RuntimeException defect) {
        stopped = Optional.of(defect.toString());
        log.atError().setCause(defect).log("courier stopped");
        return;
      }
    }
  }

  private boolean look(Subscription subscription) {
    Set<List<Lane>> running =
        underWay.computeIfAbsent(subscription.id(), id -> ConcurrentHashMap.newKeySet());
    boolean digest = subscription.definition().config().digest() != null;
    int limit = digest ? LARGEST_DIGEST : AT_ONCE + running.size();
    boolean begun = false;
    for (List<Lane> lanes :
        grouped(outbox.due(subscription.id(), clock.instant(), limit), digest)) {
      List<Lane> key = digest ? List.of(digestOf(lanes.getFirst())) : lanes;
      if (running.size() < AT_ONCE && running.add(key)) {
        begun = true;
        runners.execute(() -> send(subscription, lanes, key));
      }
    }
    return begun;
  }

  private void send(Subscription subscription, List<Lane> lanes, List<Lane> key) {
    boolean again = false;
    try {
      again = errands.run(subscription, lanes);
    } finally {
      underWay.getOrDefault(subscription.id(), Set.of()).remove(key);
      if (again && !closed) {
        call(subscription.id());
      }
    }
  }

  private static List<List<Lane>> grouped(List<Lane> lanes, boolean digest) {
    if (!digest) {
      return lanes.stream().map(List::of).toList();
    }
    Map<String, List<Lane>> byTarget = new LinkedHashMap<>();
    lanes.forEach(
        lane -> byTarget.computeIfAbsent(lane.target(), target -> new ArrayList<>()).add(lane));
    return List.copyOf(byTarget.values());
  }

  /// Stands for all lanes of a target.
  private static Lane digestOf(Lane lane) {
    return new Lane(lane.subscription(), lane.target(), "");
  }
}
