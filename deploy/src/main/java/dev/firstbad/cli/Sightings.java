package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.evidence.EvidenceKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which bisections saw a commit or a binary, by the views of a running system. Where it does not
/// answer, nothing is known: then everything is tested.
record Sightings(Server server) {
  private static final int MOST = 20;

  List<BisectionId> of(EvidenceKey key) {
    try {
      JsonNode evidence = server.json(path(key));
      Set<BisectionId> bisections = new LinkedHashSet<>();
      evidence
          .path("observations")
          .forEach(seen -> bisections.add(new BisectionId(seen.path("bisection").asText())));
      return new ArrayList<>(bisections).subList(0, Math.min(MOST, bisections.size()));
    } catch (InputWrong | WorldFailed nothing) {
      return List.of();
    }
  }

  private static String path(EvidenceKey key) {
    return switch (key) {
      case EvidenceKey.OfCommit(var commit) -> "/api/v1/commits/" + commit;
      case EvidenceKey.OfSignature(var signature) -> "/api/v1/signatures/" + signature;
    };
  }
}
