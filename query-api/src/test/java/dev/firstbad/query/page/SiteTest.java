package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Terms;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.World;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pages as a browser without scripts gets them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
  private static final String MARKUP = "<script>alert(1)</script>\u0007 & \"it\"";
  private static final CommitId COMMIT = new CommitId("ab".repeat(20));

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world =
        new World(directory, World.Seen.PAGES)
            .with(List.of(Seed.events(), hostile()))
            .with(Samples.many(1, 60));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void a_bisection_says_its_result_and_names_the_lines_it_has_it_from() {
    String page = page("/bisections/" + Seed.ID);

    assertThat(page)
        .contains("This is the first commit with the crash:")
        .contains("mm/gup: allow to react to fatal signals")
        .contains("bgeffon@google.com")
        .contains("href=\"/bisections/5eed/log#L");
  }

  @Test
  void every_line_that_is_named_is_in_the_log() {
    String log = page("/bisections/" + Seed.ID + "/log");

    assertThat(links(page("/bisections/" + Seed.ID)))
        .filteredOn(link -> link.contains("#L"))
        .isNotEmpty()
        .allMatch(link -> log.contains("id=\"" + link.substring(link.indexOf('#') + 1) + "\""));
  }

  @Test
  void a_bisection_is_shown_as_it_was() {
    assertThat(page("/bisections/" + Seed.ID + "?at=40"))
        .contains("As it was after event 40")
        .contains("The search is going on.");
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
    String page = page("/bisections/hostile");

    assertThat(page).doesNotContain("<script>alert").doesNotContain("\u0007");
    assertThat(page).contains("&lt;script>alert(1)&lt;/script>\u2407 &amp;");
  }

  @Test
  void a_browser_loads_and_runs_nothing_but_our_files() {
    HttpResponse<String> answer = world.get("/");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'; script-src 'self'");
    assertThat(answer.body()).doesNotContain("http://", "https://", "style=", "onclick=");
  }

  @Test
  void what_is_not_there_is_said_as_a_page() {
    HttpResponse<String> answer = world.get("/bisections/nothing", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("nothing is known of nothing");
  }

  @Test
  void fields_that_were_left_empty_are_not_part_of_the_address() {
    HttpResponse<String> answer = world.get("/?kind=cause&q=&title=");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/?kind=cause");
  }

  private String page(String path) {
    return world.get(path).body();
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static List<String> links(String page) {
    return LINK.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static List<Event> hostile() {
    List<Draft> drafts =
        List.of(
            Draft.said(
                new BisectionStarted(
                    Kind.CAUSE, "live", null, Terms.DEFAULT, COMMIT, null, null, MARKUP)),
            Draft.said(new RevisionSelected(1, COMMIT, SelectionReason.ORIGIN, null, MARKUP, "")),
            Draft.said(new CrashReported(1, MARKUP, List.of(), MARKUP)));
    return Draft.place(drafts, new BisectionId("hostile"), Samples.RECORDED, "/test");
  }
}
