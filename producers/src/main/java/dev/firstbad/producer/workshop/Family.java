package dev.firstbad.producer.workshop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// A process and all that descend from it, wherever they hide.
///
/// A descendant is known by a variable that it inherited, by its session or process group, or by a
/// parent that was one when we looked. It escapes only if it gives up all of them between two
/// looks. Nothing that is not known in this way is ever ended.
final class Family {
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  /// How long the system may take to end what was told to end at once.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long NO_ROOT = -1;

  private final String variable;
  private final String value;
  private final long root;
  private final long since;

  /// When the process with this id started.
  private final Map<Long, Long> known = new HashMap<>();

  private Family(String variable, String value, long root) {
    this.variable = variable;
    this.value = value;
    this.root = root;
    this.since = ProcessEntry.of(root).map(ProcessEntry::started).orElse(0L);
  }

  /// The family of a child of ours that leads a session and has this in its environment.
  static Family of(long root, String variable, String value) {
    return new Family(variable, value, root);
  }

  /// All processes that have this in their environment, and their families.
  static Family with(String variable, String value) {
    return new Family(variable, value, NO_ROOT);
  }

  /// Those of the family that live now.
  List<ProcessEntry> look() {
    List<ProcessEntry> others = new ArrayList<>(strangers());
    List<ProcessEntry> family = new ArrayList<>();
    Set<Long> ids = new HashSet<>();
    for (boolean grown = true; grown; ) {
      grown =
          others.removeIf(each ->
              (isMember(each) || ids.contains(each.parent()))
                  && ids.add(each.id())
                  && family.add(each));
    }
    family.forEach(each -> known.put(each.id(), each.started()));
    return family;
  }

  /// Takes in whoever has this file open, except for other children of ours, which may have it open
  /// for the moment in which they are born.
  void adoptHoldersOf(Path file) {
    long self = ProcessHandle.current().pid();
    strangers().stream()
        .filter(each -> each.parent() != self && each.holds(file))
        .forEach(each -> known.put(each.id(), each.started()));
  }

  /// Asks all of them to end, after the grace forces them to; gives the ids of those that remain.
  List<Long> end(Duration grace) {
    long begin = System.nanoTime();
    Set<Long> asked = new HashSet<>();
    Duration pause = SHORTEST_PAUSE;
    List<ProcessEntry> living = look();
    while (!living.isEmpty() && elapsed(begin).compareTo(grace.plus(PATIENCE)) < 0) {
      boolean forcibly = elapsed(begin).compareTo(grace) >= 0;
      living.stream()
          .filter(each -> asked.add(each.id()) || forcibly)
          .forEach(each -> each.end(forcibly));
      LockSupport.parkNanos(pause.toNanos());
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
      living = look();
    }
    return living.stream().map(ProcessEntry::id).toList();
  }

  /// Every process that can be one of ours: not we ourselves, and none that is older.
  private List<ProcessEntry> strangers() {
    long self = ProcessHandle.current().pid();
    return ProcessEntry.all().stream()
        .filter(each -> each.id() != self && each.started() >= since)
        .toList();
  }

  private boolean isMember(ProcessEntry each) {
    return each.session() == root
        || each.group() == root
        || Objects.equals(known.get(each.id()), each.started())
        || each.has(variable, value);
  }

  private static Duration elapsed(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
