package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.Hostile;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Two bisections side by side.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComparePagesTest {
  private static final Pattern SUGGESTED =
      Pattern.compile("href=\"/compare\\?a=[^&]+&amp;b=([^\"]+)\"");

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world =
        new World(directory, World.Seen.PAGES)
            .with(List.of(Seed.events(), Hostile.events()))
            .with(Samples.many(3, 60));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void two_bisections_are_compared_step_by_step() {
    assertThat(world.page("/compare")).contains("name=\"a\"", "Name two bisections");
    assertThat(world.page("/compare?a=hostile&b=hostile"))
        .contains("judged them alike, to the end", "href=\"/bisections/hostile/steps/1\"")
        .doesNotContain("contradict, on", "<script>alert");
    assertThat(world.get("/compare?a=hostile&b=nothing", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_they_came_to_stands_side_by_side() {
    assertThat(world.page("/compare?a=hostile&b=" + Seed.ID))
        .contains("href=\"/bisections/hostile\"", "href=\"/bisections/5eed\"")
        .contains("mm/gup: allow to react to fatal signals", "&lt;script&gt;alert(1)")
        .contains("bgeffon@google.com", "<span class=\"flag\">flaky</span>")
        .doesNotContain("<script>alert");
  }

  @Test
  void what_one_alone_tested_is_folded_where_it_is_long() {
    String page = world.page("/compare?a=hostile&b=" + Seed.ID);

    assertThat(page)
        .contains("No revision was tested by both; A tested 2, B ")
        .containsPattern("Tested by A alone</h2>\\s+<details open><summary>2 revisions")
        .containsPattern("Tested by B alone</h2>\\s+<details><summary>\\d\\d revisions");
  }

  @Test
  void verdicts_are_marked_as_elsewhere() {
    assertThat(world.page("/compare?a=hostile&b=hostile"))
        .contains(
            "<span class=\"mark bad\">✖</span> bad", "<span class=\"mark good\">●</span> good");
  }

  @Test
  void one_is_best_compared_with_those_of_the_same_crash_or_culprit() {
    List<JsonNode> all = new ArrayList<>();
    world.json("/api/v1/bisections?limit=200").path("items").forEach(all::add);
    JsonNode one = all.stream().filter(ComparePagesTest::isCulprit).findFirst().orElseThrow();
    List<String> alike =
        all.stream()
            .filter(other -> !other.path("id").equals(one.path("id")) && isAlike(one, other))
            .map(other -> other.path("id").asText())
            .limit(20)
            .toList();

    String page = world.page("/compare?a=" + one.path("id").asText());

    assertThat(SUGGESTED.matcher(page).results().map(found -> found.group(1)).toList())
        .hasSizeGreaterThan(5)
        .isEqualTo(alike);
  }

  @Test
  void one_that_is_like_no_other_says_so() {
    assertThat(world.page("/compare?a=hostile")).contains("No other bisection looks for the same");
  }

  private static boolean isAlike(JsonNode one, JsonNode other) {
    JsonNode title = one.path("crash").path("title");
    return title.equals(other.path("crash").path("title")) || isSameCulprit(one, other);
  }

  private static boolean isSameCulprit(JsonNode one, JsonNode other) {
    JsonNode commit = one.path("outcome").path("culprit").path("commit");
    return isCulprit(other) && commit.equals(other.path("outcome").path("culprit").path("commit"));
  }

  private static boolean isCulprit(JsonNode bisection) {
    return bisection.path("outcome").path("type").asText().equals("culprit");
  }
}
