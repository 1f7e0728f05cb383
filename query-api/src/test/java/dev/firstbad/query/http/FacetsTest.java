package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.Event;
import dev.firstbad.event.Word;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FacetsTest {
  private static final List<List<Event>> SAMPLES = Samples.many(7, 120);
  private static final List<Bisection> BISECTIONS = Samples.folded(SAMPLES);

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world = new World(directory).with(SAMPLES);
  }

  @AfterAll
  void end() {
    world.close();
  }

  @ParameterizedTest
  @MethodSource("dev.firstbad.query.http.Conditions#all")
  void each_facet_counts_what_a_scan_counts(Condition condition) {
    JsonNode facets = world.json("/api/v1/facets?" + condition.query());

    List<Bisection> hits = BISECTIONS.stream().filter(condition::meets).toList();
    assertThat(counts(facets, "state"))
        .isEqualTo(counted(hits, b -> Stream.of(Word.of(b.state()))));
    assertThat(counts(facets, "flag"))
        .isEqualTo(counted(hits, b -> b.flags().stream().map(flag -> Word.of(flag.kind()))));
    assertThat(counts(facets, "compiler")).isEqualTo(counted(hits, FacetsTest::compilers));
    assertThat(counts(facets, "month"))
        .isEqualTo(
            counted(hits, b -> Stream.of(Conditions.recordedAt(b).toString().substring(0, 7))));
    assertThat(counts(facets, "outcome"))
        .isEqualTo(
            counted(hits, b -> b.outcome() == null ? Stream.of() : Stream.of(b.outcome().type())));
  }

  private static Stream<String> compilers(Bisection bisection) {
    return bisection.steps().stream()
        .map(step -> step.build())
        .filter(Objects::nonNull)
        .map(BuildFinished::compiler);
  }

  private static Map<String, Long> counted(
      List<Bisection> bisections, Function<Bisection, Stream<String>> values) {
    Map<String, Long> counted = new TreeMap<>();
    for (Bisection bisection : bisections) {
      values.apply(bisection).distinct().forEach(v -> counted.merge(v, 1L, Long::sum));
    }
    return counted;
  }

  private static Map<String, Long> counts(JsonNode facets, String facet) {
    Map<String, Long> counts = new TreeMap<>();
    facets.path(facet).forEach(c -> counts.put(c.path("value").asText(), c.path("count").asLong()));
    return counts;
  }
}
