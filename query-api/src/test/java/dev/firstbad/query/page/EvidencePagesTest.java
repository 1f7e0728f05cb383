package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Hostile;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.World;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of what bisections have in common.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvidencePagesTest {
  private static final String CULPRIT = "71335f37c5e8";
  private static final String HOSTILE = Hostile.COMMIT.hex();

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world =
        new World(directory, World.Seen.PAGES)
            .with(List.of(Seed.events(), Hostile.events()))
            .with(Samples.many(1, 60));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void a_culprit_is_shown_with_what_git_says_and_who_is_told_why() {
    assertThat(world.page("/culprits/" + CULPRIT))
        .contains("mm/gup: allow to react to fatal signals")
        .contains("Peter Xu")
        .contains("mm/gup.c")
        .contains("href=\"/bisections/5eed\"")
        .contains("href=\"/recipients?address=bgeffon%40google.com\"")
        .contains("Tested-by: Brian Geffon");
  }

  @Test
  void the_list_of_culprits_begins_with_the_one_that_most_bisections_name() {
    String most =
        world.json("/api/v1/culprits?limit=1").path("items").get(0).path("commit").asText();

    String page = world.page("/culprits");

    assertThat(page.indexOf("/culprits/" + most)).isPositive();
    assertThat(page.indexOf("/culprits/")).isEqualTo(page.indexOf("/culprits/" + most));
  }

  @Test
  void a_bisection_that_only_repeats_another_is_told_apart() {
    List<Draft> same = Hostile.events().stream().map(event -> Draft.said(event.body())).toList();

    world.with(
        List.of(
            Hostile.events(),
            Draft.place(same, new BisectionId("echo"), Samples.RECORDED, "/test")));

    assertThat(world.page("/culprits/" + HOSTILE)).contains("2 bisections, 1 of them independent");
  }

  @Test
  void a_commit_that_nobody_blames_is_shown_as_a_commit() {
    HttpResponse<String> answer = world.get("/culprits/7e63420847ae");

    assertThat(answer.statusCode()).isEqualTo(302);
    String place = answer.headers().firstValue("Location").orElseThrow();
    assertThat(world.page(place)).contains("No bisection blames it.").contains("/bisections/5eed");
  }

  @Test
  void contradictions_come_before_the_tests() {
    String page = world.page("/commits/" + HOSTILE);

    assertThat(page).contains("<h2>Contradictions</h2>").contains("same bug");
    assertThat(page.indexOf("<h2>Contradictions</h2>")).isLessThan(page.indexOf("<h2>Tests</h2>"));
  }

  @Test
  void a_binary_names_the_commits_it_was_built_from() {
    assertThat(world.page("/signatures/" + Hostile.BINARY.hex()))
        .contains("href=\"/commits/" + HOSTILE + "\"")
        .contains("href=\"/bisections/hostile/steps/1\"");
  }

  @Test
  void evidence_goes_on_page_after_page_until_all_of_it_was_shown() {
    world.with(Samples.many(7, 200));
    JsonNode commit = world.json("/api/v1/commits/" + Samples.commit(3).hex());
    int seen = 0;
    for (String path = "/commits/" + Samples.commit(3).hex(); !path.isEmpty(); ) {
      String page = world.page(path);
      seen += page.split("<td class=\"n\"><a href=\"/bisections/", -1).length - 1;
      int next = page.indexOf("?cursor=");
      path =
          next < 0
              ? ""
              : path.replaceFirst("\\?.*", "") + page.substring(next, page.indexOf('"', next));
    }
    assertThat(seen).isGreaterThan(10).isEqualTo(commit.path("total").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/culprits",
        "/culprits/HASH",
        "/commits/HASH",
        "/audit?group=title",
        "/alerts?bisection=hostile"
      })
  void what_logs_say_is_never_markup_and_never_invisible(String path) {
    String page = world.page(path.replace("HASH", HOSTILE));

    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;\u2407 ");
    assertThat(page).doesNotContain("<script>alert").doesNotContain("\u0007", "\u202e", "\u0085");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/culprits/deadbeef", "/commits/deadbeef", "/signatures/deadbeef"})
  void what_is_not_there_is_said_as_a_page(String path) {
    HttpResponse<String> answer = world.get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .startsWith("<!doctype html>")
        .contains("nothing is known of deadbeef");
  }
}
