package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Hostile;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the audit, of what an address is told, and of what all bisections come to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuditPagesTest {
  private static final Pattern COMMIT =
      Pattern.compile("<td><a class=\"id\" href=\"/commits/([0-9a-f]+)\"");

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world =
        new World(directory, World.Seen.PAGES)
            .with(List.of(Hostile.events()))
            .with(Samples.many(3, 60));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"runs", "same-bug", "mixed"})
  void the_audit_ranks_as_the_api_does(String sort) {
    List<String> api = new ArrayList<>();
    for (JsonNode item : world.json("/api/v1/flaky?sort=" + sort).path("items")) {
      api.add(item.path("key").asText());
    }

    List<String> page =
        COMMIT
            .matcher(world.page("/audit?sort=" + sort))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(page).isNotEmpty().isEqualTo(api);
  }

  @Test
  void the_audit_as_csv_asks_for_what_is_shown_and_for_all_of_it() {
    assertThat(world.page("/audit?group=title&sort=runs&limit=1"))
        .contains("href=\"/api/v1/flaky?format=csv&amp;group=title&amp;sort=runs\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"commit", "signature", "title", "compiler", "release"})
  void every_group_is_shown_with_its_intervals_drawn_and_in_words(String group) {
    assertThat(world.page("/audit?group=" + group))
        .contains("<svg class=\"interval\"", "class=\"span\"")
        .containsPattern("\\d+ to \\d+ %");
  }

  @Test
  void what_cannot_be_tested_is_told_with_the_hours_that_went_into_it() {
    CommitId broken = new CommitId("b0".repeat(20));
    world.with(
        List.of(
            placed(
                "broken",
                new RevisionSelected(1, broken, SelectionReason.RELEASE, "v9.1", null, ""),
                new BuildFinished(1, BuildResult.FAILED, "gcc", null, null, "no such header"),
                new BisectionConcluded(
                    new Outcome.NotReproduced("it did not build"),
                    new Effort(1, Duration.ofMinutes(90), null, null),
                    null))));

    assertThat(world.page("/audit/unusable"))
        .containsPattern(
            "/commits/%s\">.*<td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">0</td>"
                    .formatted(broken.hex())
                + "<td class=\"n\">1.5</td>");
    assertThat(world.json("/api/v1/flaky/unusable").path("items").findValue("spentMillis").asLong())
        .isEqualTo(Duration.ofMinutes(90).toMillis());
  }

  private static List<Event> placed(String id, EventBody... bodies) {
    return Draft.place(
        Stream.of(bodies).map(Draft::said).toList(),
        new BisectionId(id),
        Samples.RECORDED,
        "/test");
  }

  @Test
  void what_rests_on_a_flaky_step_leads_to_that_step() {
    assertThat(world.page("/audit/bisections"))
        .contains("href=\"/bisections/hostile\"", "href=\"/bisections/hostile/steps/1\"");
  }

  @Test
  void a_parameter_that_is_wrong_is_said_as_a_page() {
    HttpResponse<String> answer = world.get("/audit?group=nonsense", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("<!doctype html>").contains("group 'nonsense' is none of");
  }

  @Test
  void an_address_is_told_why_it_is_told() {
    assertThat(world.page("/recipients?address=bob%40example.org"))
        .contains("Author: Bob &lt;bob@example.org&gt;", "To get no more mail");
    assertThat(world.page("/recipients?address=" + World.encoded(Hostile.ADDRESS)))
        .contains("href=\"/bisections/hostile\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void an_address_that_nobody_tells_is_no_error() {
    assertThat(world.page("/recipients?address=nobody"))
        .contains("No bisection tells this address");
    assertThat(world.page("/recipients")).contains("name=\"address\"");
  }

  @Test
  void the_overview_counts_what_the_list_has() {
    JsonNode outcomes = world.json("/api/v1/facets").path("outcome");

    String page = world.page("/overview");

    assertThat(outcomes).hasSizeGreaterThan(3);
    for (JsonNode outcome : outcomes) {
      assertThat(page)
          .containsPattern(
              "href=\"/\\?outcome=%1$s\">%1$s</a></td>\\s+<td class=\"n\">%2$d</td>"
                  .formatted(outcome.path("value").asText(), outcome.path("count").asLong()));
    }
  }

  @Test
  void the_overview_tells_what_tests_showed_and_what_they_looked_for() {
    assertThat(world.page("/overview"))
        .contains("crashed", "passed", "mixed: some passed, some crashed")
        .contains("href=\"/?title=WARNING+in+foo\"")
        .doesNotContain("<script>alert");
  }
}
