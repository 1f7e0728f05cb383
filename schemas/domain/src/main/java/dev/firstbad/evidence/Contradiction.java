package dev.firstbad.evidence;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One binary that was found good and found bad. For the same bug that means that at least one of
/// them is wrong; for different bugs it means nothing.
public record Contradiction(Signature signature, List<Observation> good, List<Observation> bad) {
  public Contradiction {
    good = List.copyOf(good);
    bad = List.copyOf(bad);
  }

  /// Whether both sides are of one bisection, or of bisections of the same title.
  ///
  /// @param titles of the crashes that bisections look for, where known
  public boolean sameBug(Map<BisectionId, String> titles) {
    Function<Observation, String> bug =
        seen -> titles.getOrDefault(seen.bisection(), seen.bisection().value());
    Set<String> found = good.stream().map(bug).collect(Collectors.toSet());
    return bad.stream().map(bug).anyMatch(found::contains);
  }

  /// Every binary among the observations of which both was found, by signature.
  public static List<Contradiction> in(List<Observation> observations) {
    Map<Signature, List<Observation>> binaries = new TreeMap<>();
    for (Observation observation : observations) {
      BuildFinished build = observation.step().build();
      if (build != null && build.signature() != null) {
        binaries.computeIfAbsent(build.signature(), s -> new ArrayList<>()).add(observation);
      }
    }
    return binaries.entrySet().stream()
        .map(binary ->
            new Contradiction(
                binary.getKey(),
                found(Verdict.GOOD, binary.getValue()),
                found(Verdict.BAD, binary.getValue())))
        .filter(both -> !both.good.isEmpty() && !both.bad.isEmpty())
        .toList();
  }

  private static List<Observation> found(Verdict verdict, List<Observation> observations) {
    return observations.stream().filter(seen -> seen.step().verdict() == verdict).toList();
  }
}
