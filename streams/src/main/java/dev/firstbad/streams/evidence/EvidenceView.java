package dev.firstbad.streams.evidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.streams.gathering.GatheredView;
import dev.firstbad.streams.gathering.Part;
import dev.firstbad.wire.Topic;
import java.util.List;

/// The evidence: of each commit and each binary, what every step that had it saw.
public record EvidenceView(Topic<EvidenceKey, Evidence> topic)
    implements GatheredView<EvidenceKey, Evidence> {
  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public List<Part<EvidenceKey, Evidence>> partsOf(Bisection bisection) {
    return Evidence.of(bisection).stream()
        .map(part -> new Part<>(part.key(), stepOf(part), part))
        .toList();
  }

  @Override
  public Evidence together(EvidenceKey key, List<Evidence> parts, int total) {
    return Evidence.together(key, parts, total);
  }

  private static int stepOf(Evidence part) {
    return part.observations().getFirst().step().number();
  }
}
