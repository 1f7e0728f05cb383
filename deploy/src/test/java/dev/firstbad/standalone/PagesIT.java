package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.firstbad.event.Hostile;
import dev.firstbad.query.access.Anonymous;
import dev.firstbad.query.access.Scope;
import dev.firstbad.query.access.Scopes;
import dev.firstbad.query.access.Tokens;
import dev.firstbad.standalone.StandaloneSettings.Doors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages in Chromium, driven by Playwright and looked at by axe: in light and dark, on a phone,
/// by keyboard, without scripts. Screenshots are kept under `target/screenshots`.
final class PagesIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Logs to look at beside the sample, which take minutes: `-Dpages.logs=DIR`.
  private static final @Nullable String LOGS = System.getProperty("pages.logs");

  /// Of which the median is taken: as many as tell it by `-Plong`.
  private static final String VISITS = Boolean.getBoolean("tests.long") ? "15" : "1";

  private static final Path SCREENSHOTS = Path.of("target/screenshots").toAbsolutePath();
  private static final String CULPRIT = "71335f37c5e8";

  @TempDir static Path directory;
  private static LiveSystem system;
  private static List<JsonNode> seen;
  private static List<JsonNode> acts;
  private static List<String> speed;

  @BeforeAll
  static void look() throws Exception {
    Npm npm = Npm.installed(directory, "pages", "browser.js", "visit.js", "act.js", "speed.js");
    Files.createDirectories(SCREENSHOTS);
    Path data = Files.createDirectories(directory.resolve("data"));
    String token = token(data.resolve("access.sqlite"));
    system =
        LiveSystem.with(
            new StandaloneSettings(
                data,
                0,
                0,
                null,
                null,
                null,
                StandaloneSettings.Outward.WEBHOOKS,
                new Doors(Anonymous.READ, 0)));
    String seed = "/bisections/" + system.sample().getFirst().bisection();
    system.append(Hostile.events());
    for (String page : List.of(seed, "/bisections/" + Hostile.ID)) {
      // What is derived last is what a page would still change by.
      system.eventually("/api/v1" + page, json -> json.hasNonNull("confidence"));
    }
    if (LOGS != null) {
      system.all(Path.of(LOGS));
    }
    Map<String, String> paths = paths(seed);
    String url = system.url();
    String browser = Chromium.path();
    String shots = SCREENSHOTS.toString();
    seen = read(npm.run(asked(paths), "node", "visit.js", browser, url, shots, token));
    paths.keySet().retainAll(Set.of("list", "seed", "audit", "LARGEST"));
    speed = npm.run(asked(paths), "node", "speed.js", browser, url, VISITS);
    Files.write(SCREENSHOTS.resolve("speed.jsonl"), speed);
    String person = JSON.createObjectNode().put("token", token).put("seed", seed).toString();
    acts = read(npm.run(person, "node", "act.js", browser, url, shots));
  }

  /// One that is good for all that pages offer.
  private static String token(Path file) {
    try (Tokens tokens = Tokens.open(file)) {
      return tokens.issue("ann", Scopes.of(Scope.WRITE), Instant.now(), null, new SecureRandom());
    }
  }

  private static List<JsonNode> read(List<String> lines) throws JsonProcessingException {
    List<JsonNode> read = new ArrayList<>();
    for (String line : lines) {
      read.add(JSON.readTree(line));
    }
    return read;
  }

  @AfterAll
  static void end() {
    if (system != null) {
      system.close();
    }
  }

  /// By the names that screenshots bear; those in capitals have too many links for a keyboard test.
  private static Map<String, String> paths(String seed) {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("list", "/");
    paths.put("list-filtered", "/?outcome=culprit&kind=cause");
    paths.put("list-empty", "/?q=nothinglikethis");
    paths.put("seed", seed);
    paths.put("seed-as-of", seed + "?at=40");
    paths.put("step", seed + "/steps/5");
    paths.put("LOG", seed + "/log");
    paths.put("culprits", "/culprits");
    paths.put("culprit", "/culprits/" + CULPRIT);
    paths.put("commit", "/commits/" + CULPRIT);
    paths.put("signature", "/signatures/7575e326");
    paths.put("alerts", "/alerts");
    paths.put("alerts-of-a-kind", "/alerts?kind=low-confidence");
    paths.put("audit", "/audit");
    paths.put("audit-titles", "/audit?group=title&sort=rate&minRuns=20");
    paths.put("audit-releases", "/audit?group=release");
    paths.put("unusable", "/audit/unusable");
    paths.put("resting", "/audit/bisections");
    paths.put("recipient", "/recipients?address=akpm%40linux-foundation.org");
    paths.put("hostile", "/bisections/" + Hostile.ID);
    paths.put("hostile-step", "/bisections/" + Hostile.ID + "/steps/1");
    paths.put("hostile-culprit", "/culprits/" + Hostile.COMMIT.hex());
    paths.put("hostile-commit", "/commits/" + Hostile.COMMIT.hex());
    paths.put("overview", "/overview");
    paths.put("compare", "/compare?a=" + Hostile.ID + "&b=" + seed.replaceFirst(".*/", ""));
    paths.put("compare-with", "/compare?a=" + Hostile.ID);
    paths.put("DOCS", "/docs");
    paths.put("login", "/login");
    paths.put("missing", "/bisections/nothing");
    if (LOGS != null) {
      paths.put("LARGEST", "/bisections/" + largest());
    }
    return paths;
  }

  /// The bisection that tested the most revisions.
  private static String largest() {
    String largest = "";
    long most = 0;
    String next = "";
    do {
      JsonNode page = system.json("/api/v1/bisections?limit=200" + next);
      for (JsonNode one : page.path("items")) {
        if (one.path("revisionsTested").asLong() > most) {
          most = one.path("revisionsTested").asLong();
          largest = one.path("id").asText();
        }
      }
      next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    return largest;
  }

  private static String asked(Map<String, String> paths) {
    ArrayNode asked = JSON.createArrayNode();
    paths.forEach((name, path) ->
        asked.addObject().put("name", name).put("path", path).put("keys", !isLarge(name)));
    return asked.toString();
  }

  private static boolean isLarge(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  @Test
  void the_console_stays_silent() {
    assertThat(found().filter(page -> !is(page, "missing")).flatMap(page -> all(page, "console")))
        .isEmpty();
  }

  @Test
  void nothing_is_asked_of_another_host() {
    assertThat(found().flatMap(page -> all(page, "external"))).isEmpty();
  }

  @Test
  void nothing_moves_after_it_was_drawn() {
    assertThat(found().flatMap(page -> all(page, "shifts"))).isEmpty();
  }

  @Test
  void axe_finds_nothing_to_complain_of() {
    assertThat(found().flatMap(page -> all(page, "violations"))).isEmpty();
  }

  @Test
  void everything_is_reached_by_keyboard_and_shows_it() {
    assertThat(found().filter(page -> page.path("count").asInt() > 10)).isNotEmpty();
    assertThat(found().flatMap(page -> all(page, "unreached"))).isEmpty();
    assertThat(found().flatMap(page -> all(page, "ringless"))).isEmpty();
  }

  @Test
  void without_scripts_it_reads_the_same() {
    Map<String, String> scripted = texts("light");

    assertThat(scripted).hasSizeGreaterThan(10);
    assertThat(texts("plain")).isEqualTo(scripted);
  }

  @Test
  void no_page_is_wider_than_its_window() {
    assertThat(found().filter(page -> page.path("wide").asInt() > 0).map(PagesIT::name)).isEmpty();
  }

  @Test
  void every_page_is_there() {
    assertThat(found().filter(page -> !is(page, "missing")))
        .allSatisfy(page -> assertThat(page.path("status").asInt()).as(name(page)).isEqualTo(200));
  }

  @Test
  void a_first_visit_transfers_less_than_300_kilobytes() throws Exception {
    assertThat(read(speed))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(page.path("bytes").asInt()).isBetween(1, 299_999));
  }

  @Test
  void a_person_can_do_what_pages_offer() {
    assertThat(acts).hasSizeGreaterThan(5);
    assertThat(acts)
        .allSatisfy(act -> {
          assertThat(act.path("worked")).as(act.toString()).isEqualTo(BooleanNode.TRUE);
          assertThat(act.path("errors")).as(act.toString()).isEmpty();
        });
  }

  private static Map<String, String> texts(String look) {
    Map<String, String> texts = new LinkedHashMap<>();
    found()
        .filter(page -> page.path("look").asText().equals(look))
        .forEach(page -> texts.put(page.path("page").asText(), page.path("text").asText()));
    return texts;
  }

  private static Stream<JsonNode> found() {
    return seen.stream();
  }

  private static Stream<String> all(JsonNode page, String field) {
    List<String> all = new ArrayList<>();
    page.path(field).forEach(one -> all.add(name(page) + ": " + one.asText()));
    return all.stream();
  }

  private static String name(JsonNode page) {
    return page.path("page").asText() + " " + page.path("look").asText();
  }

  private static boolean is(JsonNode page, String name) {
    return page.path("page").asText().equals(name);
  }
}
