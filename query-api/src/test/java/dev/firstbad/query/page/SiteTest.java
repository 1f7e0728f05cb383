package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.Hostile;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.World;
import dev.firstbad.query.Written;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages as a browser without scripts gets them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

  private static final Pattern VALUE =
      Pattern.compile("<dd><a href=\"([^\"]*)\" title=\"[^\"]*\"[^>]*>[^<]*</a> (\\d+)</dd>");

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
  void a_bisection_says_its_result_and_names_the_lines_it_has_it_from() {
    String page = world.page("/bisections/" + Seed.ID);

    assertThat(page)
        .contains("This is the first commit with the crash:")
        .contains("mm/gup: allow to react to fatal signals")
        .contains("bgeffon@google.com")
        .contains("href=\"/bisections/5eed/log#L");
  }

  @Test
  void what_is_counted_and_who_is_told_leads_to_the_very_line() {
    String page = world.page("/bisections/" + Seed.ID);
    List<String> log = world.page("/api/v1/bisections/" + Seed.ID + "/log").lines().toList();

    assertThat(log.get(line(page, ">2859<"))).startsWith("Bisecting: 2859 revisions left");
    assertThat(log.get(line(page, ">line \\d+<"))).contains("Signed-off-by: Andrew Morton");
  }

  /// The index of the line that the first link of such a text leads to.
  private static int line(String page, String text) {
    Matcher link = Pattern.compile("#L(\\d+)\"[^>]*" + text).matcher(page);
    assertThat(link.find()).as(text).isTrue();
    return Integer.parseInt(link.group(1)) - 1;
  }

  @Test
  void each_step_is_drawn_and_leads_to_itself() {
    assertThat(links(world.page("/bisections/" + Seed.ID)))
        .filteredOn(link -> link.matches(".*/steps/\\d+"))
        .hasSize(2 * 16); // in the chart and in the table
  }

  @Test
  void what_the_past_leads_to_is_past_as_well() {
    List<String> ahead = links(world.page("/bisections/" + Seed.ID + "?at=20"));

    assertThat(ahead)
        .filteredOn(link -> link.matches(".*/(log\\b|steps/).*"))
        .hasSizeGreaterThan(5)
        .allMatch(link -> link.contains("?at=20"));
    assertThat(world.page("/bisections/" + Seed.ID + "/steps/3?at=20"))
        .contains("/bisections/" + Seed.ID + "?at=20#step-3", "/log?at=20#L");
    assertThat(world.page("/bisections/" + Seed.ID + "/log?at=20"))
        .contains("href=\"/bisections/" + Seed.ID + "?at=20\"");
  }

  @Test
  void every_line_that_is_named_is_in_the_log() {
    String log = world.page("/bisections/" + Seed.ID + "/log");

    assertThat(links(world.page("/bisections/" + Seed.ID)))
        .filteredOn(link -> link.contains("#L"))
        .isNotEmpty()
        .allMatch(link -> log.contains("id=\"" + link.substring(link.indexOf('#') + 1) + "\""));
  }

  @Test
  void a_bisection_is_shown_as_it_was() {
    assertThat(world.page("/bisections/" + Seed.ID + "?at=40"))
        .contains("As it was after event 40")
        .contains("The search is going on.");
  }

  @Test
  void a_record_that_the_view_has_not_followed_yet_is_shown_whole() {
    List<Event> seed = Seed.events(new BisectionId("behind"));
    Written ahead = new Written().state(seed.subList(0, 40));
    seed.subList(40, seed.size())
        .forEach(event -> ahead.add(Written.TOPICS.events(), event.bisection(), event));
    world.with(ahead);

    assertThat(world.page("/bisections/behind"))
        .contains("This is the first commit with the crash:", "How sure");
  }

  @Test
  void no_link_leads_nowhere() {
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/", "/bisections/" + Seed.ID));
    while (!ahead.isEmpty() && seen.size() < 300) {
      String link = ahead.remove().replace("&amp;", "&").replaceFirst("#.*", "");
      if (seen.add(link)) {
        HttpResponse<String> answer = world.get(link, "Accept", "text/html");
        assertThat(answer.statusCode()).as(link).isEqualTo(200);
        ahead.addAll(isPage(answer) ? links(answer.body()) : List.of());
      }
    }
    assertThat(seen).hasSizeGreaterThan(100);
  }

  @Test
  void what_logs_say_is_never_markup_and_never_invisible() {
    String page = world.page("/bisections/hostile");

    assertThat(page).doesNotContain("<script>alert").doesNotContain("\u0007");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", " &amp; \"it\"", "\u2407");
  }

  @Test
  void a_browser_loads_and_runs_nothing_but_our_files() {
    HttpResponse<String> answer = world.get("/");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'; script-src 'self'");
    assertThat(answer.body()).doesNotContain("http://", "https://", "style=", "onclick=");
  }

  @Test
  void the_description_of_the_api_is_a_page_like_all_others() {
    HttpResponse<String> answer = world.get("/docs");

    assertThat(answer.headers().map())
        .containsAllEntriesOf(headers(world.get("/"), "content-security-policy"))
        .containsAllEntriesOf(headers(world.get("/"), "x-content-type-options"))
        .containsAllEntriesOf(headers(world.get("/"), "referrer-policy"));
    assertThat(answer.body())
        .contains("<link rel=\"icon\"", "<nav aria-label=\"Site\">")
        .doesNotContain("<style", "style=");
  }

  @Test
  void what_is_not_there_is_said_as_a_page() {
    HttpResponse<String> answer = world.get("/bisections/nothing", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("nothing is known of nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?kind=nonsense",
        "/?kind=cause&q=",
        "/bisections/5eed",
        "/bisections/nothing",
        "/bisections/5eed/log",
        "/culprits",
        "/audit",
        "/overview",
        "/docs",
        "/nowhere",
        "/api/v1/bisections",
        "/api/v1/bisections/nothing",
        "/api/v1/export?format=csv",
        "/api/v1/stream?kind=nonsense",
        "/health/ready",
        "/metrics"
      })
  void a_head_is_that_of_the_whole(String path) {
    HttpResponse<String> whole = world.get(path, "Accept", "text/html");

    HttpResponse<String> head = head(path);

    assertThat(head.statusCode()).isEqualTo(whole.statusCode());
    assertThat(told(head)).isEqualTo(told(whole));
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/stream, text/event-stream", "/api/v1/export, application/x-ndjson"})
  void the_head_of_what_is_sent_bit_by_bit_has_an_end_and_tells_no_length(
      String path, String type) {
    HttpResponse<String> head = head(path);

    assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(head.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void fields_that_were_left_empty_are_not_part_of_the_address() {
    HttpResponse<String> answer = world.get("/?kind=cause&q=&title=");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/?kind=cause");
  }

  @Test
  void beside_each_value_stands_how_many_its_link_leads_to() {
    String page = world.page("/?kind=cause");

    List<MatchResult> values = VALUE.matcher(page).results().toList();

    assertThat(values).hasSizeGreaterThan(5);
    for (MatchResult value : values) {
      String href = value.group(1).replace("&amp;", "&");
      if (!value.group().contains("aria-current") && !href.contains("compiler=")) {
        String list = "/api/v1/bisections" + href.substring(1) + "&limit=200";
        assertThat(world.json(list).path("items").size())
            .as(href)
            .isEqualTo(Integer.parseInt(value.group(2)));
      }
    }
  }

  @Test
  void a_condition_that_holds_is_taken_back_by_its_value() {
    assertThat(world.page("/?kind=cause&outcome=culprit"))
        .containsPattern("<a href=\"/\\?outcome=culprit\" title=\"cause\" aria-current=\"true\">");
  }

  @Test
  void the_first_page_follows_the_record_and_the_next_do_not() {
    String first = world.page("/?kind=cause&from=2020-01-01&limit=5");

    String next = first.substring(first.indexOf("/?cursor="), first.indexOf("\" rel=\"next\""));

    assertThat(first).contains("data-live=\"/api/v1/stream?kind=cause\"");
    assertThat(world.page(next.replace("&amp;", "&")))
        .doesNotContain("data-live")
        .contains("Newest");
  }

  private HttpResponse<String> head(String path) {
    return world.send(
        HttpRequest.newBuilder(world.uri(path)).HEAD().header("Accept", "text/html").build());
  }

  /// What is told beside the body; how long that is may be left out (RFC 9110, 9.3.2).
  private static Map<String, List<String>> told(HttpResponse<String> answer) {
    Map<String, List<String>> told = new TreeMap<>(answer.headers().map());
    told.keySet().removeAll(Set.of("date", "content-length", "transfer-encoding"));
    return told;
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer, String name) {
    return Map.of(name, answer.headers().allValues(name));
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static List<String> links(String page) {
    return LINK.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
