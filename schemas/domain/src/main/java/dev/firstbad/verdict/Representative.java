package dev.firstbad.verdict;

import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The crash that stands for a revision.
///
/// @param types the types of the crashes that weigh most, at most three
public record Representative(String title, List<String> types) {
  private static final int MOST_TYPES = 3;

  public Representative {
    types = List.copyOf(types);
  }

  /// The last crash until types were told apart, then the first one of the largest group that
  /// counts; empty where none does.
  public static Optional<Representative> of(List<RunResult> runs, Practice practice) {
    List<String> crashes =
        runs.stream()
            .filter(run -> run.outcome() == RunOutcome.CRASHED)
            .map(RunResult::title)
            .toList();
    if (crashes.isEmpty()) {
      return Optional.empty();
    }
    return practice.compareTo(Practice.CRASH_TYPES) < 0
        ? Optional.of(last(crashes.getLast()))
        : largest(crashes);
  }

  private static Representative last(String title) {
    return new Representative(title, List.of(CrashType.of(title)));
  }

  private static Optional<Representative> largest(List<String> crashes) {
    List<Group> groups = groups(crashes);
    List<Group> taken = new ArrayList<>();
    int enough = (crashes.size() + 2) * 2 / 3;
    int sum = 0;
    for (Group group : groups) {
      boolean counts = groups.size() == 1 || group.countsAmong(crashes.size());
      if (counts && sum < enough && taken.size() < MOST_TYPES) {
        taken.add(group);
        sum += group.size();
      }
    }
    List<String> types = taken.stream().map(Group::type).toList();
    return taken.stream()
        .findFirst()
        .map(group -> new Representative(group.titles().getFirst(), types));
  }

  /// The crashes by type, the largest group first; among equals the one seen first.
  private static List<Group> groups(List<String> crashes) {
    Map<String, List<String>> byType =
        crashes.stream()
            .collect(Collectors.groupingBy(CrashType::of, LinkedHashMap::new, Collectors.toList()));
    return byType.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Group::size).reversed())
        .toList();
  }

  private record Group(String type, List<String> titles) {
    int size() {
      return titles.size();
    }

    /// Beside others, hangs count if they are at least half of all, lost connections never.
    boolean countsAmong(int crashes) {
      return switch (type) {
        case CrashType.HANG -> 2 * size() >= crashes;
        case CrashType.LOST_CONNECTION -> false;
        default -> true;
      };
    }
  }
}
