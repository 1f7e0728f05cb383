package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.query.World;
import dev.firstbad.query.Written;
import dev.firstbad.query.access.Anonymous;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What of the audit is no rate, against a look at every test of every bisection.
final class AuditTest {
  @TempDir private Path directory;

  static LongStream seeds() {
    return LongStream.range(1, 13);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void commits_are_unusable_that_every_test_found_at_fault(long seed) {
    List<Tested> all = Tested.many(seed);
    List<String> expected =
        all.stream()
            .filter(Predicate.not(Tested::isPrivate))
            .flatMap(bisection -> bisection.steps().stream())
            .filter(step -> step.saw() != Tested.Saw.NOTHING)
            .collect(Collectors.groupingBy(Tested.Step::commit))
            .entrySet()
            .stream()
            .filter(tests -> tests.getValue().stream().allMatch(Tested.Step::isUnusable))
            .map(tests ->
                "%s %d %d"
                    .formatted(
                        tests.getKey(),
                        failed(tests, Tested.Saw.NO_BUILD),
                        failed(tests, Tested.Saw.NO_BOOT)))
            .toList();

    try (World world = world(all)) {
      assertThat(items(world, "/api/v1/flaky/unusable?limit=3"))
          .extracting(item ->
              "%s %d %d"
                  .formatted(
                      item.path("commit").asText(),
                      item.path("buildFailed").asInt(),
                      item.path("bootFailed").asInt()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bisections_rest_on_steps_whose_runs_disagree_with_any_of_the_same_binary_and_crash(
      long seed) {
    List<Tested> all = Tested.many(seed);
    List<Tested> open = all.stream().filter(Predicate.not(Tested::isPrivate)).toList();
    List<String> expected =
        open.stream()
            .filter(Tested::blames)
            .map(bisection -> bisection.id() + " " + flaky(bisection, open))
            .filter(found -> !found.endsWith("[]"))
            .toList();

    try (World world = world(all)) {
      assertThat(items(world, "/api/v1/flaky/bisections?limit=3"))
          .extracting(item -> item.path("bisection").asText() + " " + steps(item))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static long failed(Map.Entry<String, List<Tested.Step>> tests, Tested.Saw saw) {
    return tests.getValue().stream().filter(step -> step.saw() == saw).count();
  }

  private static List<Integer> flaky(Tested bisection, List<Tested> all) {
    return bisection.steps().stream()
        .filter(step ->
            step.isDecided()
                && (step.saw() == Tested.Saw.BOTH || contradicts(bisection, step, all)))
        .map(Tested.Step::number)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /// One that passed is contradicted by any crash, one that crashed by any that passed throughout.
  private static boolean contradicts(Tested bisection, Tested.Step step, List<Tested> all) {
    return all.stream()
        .filter(other -> other.title().equals(bisection.title()))
        .flatMap(other -> other.steps().stream())
        .filter(other -> other.commit().equals(step.commit()))
        .anyMatch(other ->
            switch (step.saw()) {
              case OK -> other.saw() == Tested.Saw.CRASH || other.saw() == Tested.Saw.BOTH;
              case CRASH -> other.saw() == Tested.Saw.OK;
              case BOTH, NO_BUILD, NO_BOOT, NOTHING -> false;
            });
  }

  private World world(List<Tested> all) {
    Written written = new Written();
    all.forEach(bisection -> written.state(bisection.events()));
    return new World(directory, World.Seen.API, Anonymous.READ, 0).with(written);
  }

  private static List<JsonNode> items(World world, String path) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = world.json(path);
    page.path("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = world.json(path + "&cursor=" + page.path("next").asText());
      page.path("items").forEach(items::add);
    }
    return items;
  }

  private static List<Integer> steps(JsonNode item) {
    List<Integer> steps = new ArrayList<>();
    item.path("steps").forEach(step -> steps.add(step.asInt()));
    return steps;
  }
}
