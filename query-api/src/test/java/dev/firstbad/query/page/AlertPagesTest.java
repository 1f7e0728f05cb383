package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.alert.Alert;
import dev.firstbad.event.Hostile;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import dev.firstbad.query.Found;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The page of what a person should look at.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlertPagesTest {
  private static final Pattern BISECTION =
      Pattern.compile("<td class=\"t\"><a class=\"id\" href=\"/bisections/([^\"]+)\"");
  private static final Pattern KIND =
      Pattern.compile("<td><span class=\"flag\">([a-z-]+)</span></td>");

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world =
        new World(directory, World.Seen.PAGES)
            .with(List.of(Hostile.events()))
            .with(
                List.of(Found.bisection("one", Verdict.GOOD), Found.bisection("two", Verdict.BAD)))
            .with(Samples.many(7, 60));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void alerts_are_shown_as_the_api_has_them_page_after_page() {
    List<String> shown = new ArrayList<>();
    for (String path = "/alerts?limit=7"; !path.isEmpty(); ) {
      String page = world.page(path);
      shown.addAll(found(BISECTION, page));
      int next = page.indexOf("?cursor=");
      path = next < 0 ? "" : "/alerts" + page.substring(next, page.indexOf('"', next));
    }

    assertThat(shown).hasSizeGreaterThan(60).isEqualTo(values("", "bisection"));
  }

  @Test
  void a_kind_can_be_asked_for_and_is_explained() {
    String page = world.page("/alerts?kind=low-confidence");

    assertThat(found(KIND, page)).isNotEmpty().containsOnly("low-confidence");
    for (Alert.Kind kind : Alert.Kind.values()) {
      assertThat(page).contains(Word.of(kind), AlertsPage.meaning(kind));
    }
  }

  @Test
  void of_two_that_contradict_each_other_both_steps_are_linked() {
    JsonNode alert = world.json("/api/v1/alerts?kind=contradiction&limit=1").at("/items/0");

    assertThat(world.page("/alerts?kind=contradiction"))
        .contains(
            step(alert, "bisection", "step"),
            step(alert, "other", "otherStep"),
            "/commits/" + alert.path("commit").asText(),
            alert.path("reason").asText());
  }

  @Test
  void a_bisection_leads_to_its_alerts() {
    assertThat(world.page("/bisections/hostile")).contains("href=\"/alerts?bisection=hostile\"");
    assertThat(found(BISECTION, world.page("/alerts?bisection=hostile")))
        .isNotEmpty()
        .isEqualTo(values("&bisection=hostile", "bisection"));
  }

  @Test
  void a_kind_that_is_none_is_said_as_a_page() {
    HttpResponse<String> answer = world.get("/alerts?kind=nonsense", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("<!doctype html>").contains("kind 'nonsense' is none of");
  }

  private List<String> values(String query, String field) {
    List<String> values = new ArrayList<>();
    world
        .json("/api/v1/alerts?limit=200" + query)
        .path("items")
        .forEach(item -> values.add(item.path(field).asText()));
    return values;
  }

  private static String step(JsonNode alert, String bisection, String step) {
    return "href=\"/bisections/%s/steps/%d\""
        .formatted(alert.path(bisection).asText(), alert.path(step).asInt());
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
