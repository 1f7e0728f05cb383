package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CulpritTest {
  @Test
  void searches_of_one_crash_from_one_start_agree_but_once(@TempDir Path directory) {
    List<List<Event>> samples = Samples.many(23, 400);
    Map<String, Set<String>> scan = new HashMap<>();
    for (Bisection state : Samples.folded(samples)) {
      if (state.outcome() instanceof Outcome.Culprit culprit) {
        String start = String.valueOf(Objects.requireNonNull(state.started()).start());
        scan.computeIfAbsent(culprit.commit().hex(), c -> new HashSet<>())
            .add(start + " " + Objects.requireNonNull(state.crash()).title());
      }
    }

    try (World world = new World(directory).with(samples)) {
      JsonNode culprits = world.json("/api/v1/culprits?limit=200").path("items");

      assertThat(culprits).hasSameSizeAs(scan.keySet());
      for (JsonNode culprit : culprits) {
        Set<String> different = scan.get(culprit.path("commit").asText());
        assertThat(culprit.path("independent").asInt())
            .isEqualTo(Objects.requireNonNull(different).size());
      }
      assertThat(culprits)
          .anyMatch(c -> c.path("independent").asInt() < c.path("bisections").asInt());
    }
  }
}
