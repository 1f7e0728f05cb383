package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.Event;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What all bisections come to, of which some tell when they began.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OverviewTest {
  private static final Pattern MONTH =
      Pattern.compile(
          "<tr><td class=\"t\">([^<]*)</td>(.*?)<td class=\"n\">(\\d+)</td>", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("x=\"([\\d.]+)\" y=\"2\" width=\"([\\d.]+)");

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    List<List<Event>> samples = Samples.many(3, 60);
    world =
        new World(directory, World.Seen.PAGES)
            .with(Samples.begun(samples.subList(0, 8), Instant.parse("2024-05-31T23:59:59Z")))
            .with(Samples.begun(samples.subList(8, 10), Instant.parse("2024-06-01T00:00:00Z")))
            .with(samples.subList(10, 60));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void a_month_has_what_began_in_it_and_the_last_row_what_does_not_tell() {
    assertThat(months())
        .extracting(month -> month.group(1) + " " + month.group(3))
        .containsExactly("2024-06 2", "2024-05 8", "not told 50");
  }

  @Test
  void bars_are_as_long_as_bisections_are_many_and_none_is_drawn_for_no_month() {
    assertThat(months()).extracting(OverviewTest::length).containsExactly(25, 100, 0);
  }

  @Test
  void the_api_counts_them_when_they_were_recorded_and_says_how_many_they_are() {
    JsonNode stats = world.json("/api/v1/stats?by=year");

    assertThat(stats.at("/total/undated").asInt()).isEqualTo(50);
    assertThat(stats.path("periods"))
        .extracting(
            period -> period.path("period").asText(),
            period -> period.path("bisections").asInt(),
            period -> period.path("undated").asInt())
        .containsExactly(tuple("2024", 10, 0), tuple("2026", 50, 50));
  }

  @Test
  void the_share_of_a_title_is_of_all_bisections() {
    JsonNode stats = world.json("/api/v1/stats");
    double share =
        stats.at("/titles/0/bisections").asDouble() / stats.at("/total/bisections").asInt();

    String titles = world.page("/overview").split("Crashes most looked for", 2)[1];

    assertThat(titles).contains("<td class=\"n\">" + Words.percent(share) + "</td>");
  }

  private List<MatchResult> months() {
    return MONTH.matcher(world.page("/overview")).results().toList();
  }

  private static int length(MatchResult month) {
    return PART.matcher(month.group(2))
        .results()
        .mapToInt(part ->
            (int) Math.round(Double.parseDouble(part.group(1)) + Double.parseDouble(part.group(2))))
        .max()
        .orElse(0);
  }
}
