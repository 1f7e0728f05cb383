package dev.firstbad.evidence;

import java.util.List;

/// Every build, run and verdict seen at one commit or binary, ordered by bisection and step.
public record Evidence(EvidenceKey key, List<Observation> observations) {
  public Evidence {
    observations = List.copyOf(observations);
  }
}
