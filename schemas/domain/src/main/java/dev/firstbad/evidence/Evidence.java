package dev.firstbad.evidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every build, run and verdict seen at one commit or binary, ordered by bisection and step.
///
/// @param total how many observations there are; `observations` holds as many as fit one record
public record Evidence(EvidenceKey key, int total, List<Observation> observations) {
  public Evidence {
    observations = List.copyOf(observations);
  }

  /// What one bisection adds: one observation a step for its commit, and for its binary if known.
  public static List<Evidence> of(Bisection bisection) {
    List<Evidence> parts = new ArrayList<>();
    for (Step step : bisection.steps()) {
      Observation observation = new Observation(bisection.id(), step);
      parts.add(part(new EvidenceKey.OfCommit(step.revision().commit()), observation));
      BuildFinished build = step.build();
      if (build != null && build.signature() != null) {
        parts.add(part(new EvidenceKey.OfSignature(build.signature()), observation));
      }
    }
    return parts;
  }

  /// The parts as one, in their order; `total` counts those that were left out as well.
  public static Evidence together(EvidenceKey key, List<Evidence> parts, int total) {
    return new Evidence(
        key, total, parts.stream().flatMap(part -> part.observations().stream()).toList());
  }

  /// What is left without the observations of these; empty where nothing is.
  public Optional<Evidence> without(Set<BisectionId> bisections) {
    List<Observation> left =
        observations.stream().filter(seen -> !bisections.contains(seen.bisection())).toList();
    int gone = observations.size() - left.size();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Evidence(key, total - gone, left));
  }

  private static Evidence part(EvidenceKey key, Observation observation) {
    return new Evidence(key, 1, List.of(observation));
  }
}
