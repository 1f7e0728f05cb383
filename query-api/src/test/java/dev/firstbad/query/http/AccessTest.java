package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.Event;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import dev.firstbad.query.access.Anonymous;
import dev.firstbad.query.access.Scope;
import dev.firstbad.query.access.Scopes;
import dev.firstbad.query.access.Tokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTest {
  private static final List<List<Event>> SAMPLES = Samples.many(3, 40);
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path directory;
  private World world;
  private Tokens tokens;

  @BeforeEach
  void begin() {
    world = new World(directory, World.Seen.PAGES, Anonymous.READ, 0).with(SAMPLES);
    tokens = Tokens.open(directory.resolve("access.db"));
  }

  @AfterEach
  void end() {
    tokens.close();
    world.close();
  }

  @Test
  void nothing_of_an_embargoed_bisection_is_seen_without_the_scope() {
    String before = everything(bearer(Scope.PRIVATE));
    List<Event> secret = SAMPLES.get(7);
    embargo(secret);

    String seen = everything();

    assertThat(before).contains(id(secret));
    assertThat(seen).doesNotContain(id(secret));
    assertThat(everything(bearer(Scope.PRIVATE))).contains(id(secret));
  }

  @Test
  void a_world_with_an_embargo_answers_the_public_as_one_without_the_bisection(
      @TempDir Path other) {
    List<Event> secret = SAMPLES.get(7);
    embargo(secret);
    List<List<Event>> rest = SAMPLES.stream().filter(s -> !s.equals(secret)).toList();

    try (World without = new World(other, World.Seen.PAGES, Anonymous.READ, 0).with(rest)) {
      for (String path : paths()) {
        HttpResponse<String> here = world.get(path);
        HttpResponse<String> there = without.get(path);
        assertThat(here.statusCode()).as(path).isEqualTo(there.statusCode()).isLessThan(500);
        assertThat(here.body()).as(path).isEqualTo(there.body());
      }
    }
  }

  @Test
  void what_is_published_again_is_seen_again() {
    List<Event> secret = SAMPLES.get(7);
    embargo(secret);

    show(secret, "public");

    assertThat(everything()).contains(id(secret));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer fbt_nobody", "Bearer", "Basic YTpi", "Bearer a b", "fbt_x"})
  void a_token_that_is_not_known_is_refused(String said) {
    HttpResponse<String> response = world.get("/api/v1/bisections", "Authorization", said);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(World.json(response).path("parameter").asText()).isEqualTo("Authorization");
    assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void a_revoked_token_is_good_for_nothing_at_once() {
    String token = bearer(Scope.READ);
    assertThat(world.get("/api/v1/bisections", "Authorization", token).statusCode()).isEqualTo(200);

    tokens.revoke(tokens.all().getFirst().id());

    assertThat(world.get("/api/v1/bisections", "Authorization", token).statusCode()).isEqualTo(401);
  }

  @Test
  void an_expired_token_is_good_for_nothing() {
    String token =
        tokens.issue("old", Scopes.of(Scope.ADMIN), MADE, MADE.plusSeconds(1), new SecureRandom());

    assertThat(world.get("/api/v1/bisections", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_file_does_not_hold_the_token() throws Exception {
    String token = bearer(Scope.READ).substring("Bearer ".length());
    tokens.close();

    try (var files = Files.list(directory)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file ->
              assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                  .doesNotContain(token));
    }
  }

  @Test
  void writing_takes_the_scope() {
    String path = "/api/v1/bisections/" + id(SAMPLES.getFirst()) + "/confirmations";
    String body = "{\"author\": \"me\"}";

    assertThat(world.post(path, body).statusCode()).isEqualTo(401);
    assertThat(world.post(path, body, "Authorization", bearer(Scope.READ)).statusCode())
        .isEqualTo(403);
    assertThat(world.post(path, body, "Authorization", bearer(Scope.WRITE)).statusCode())
        .isNotIn(401, 403);
    assertThat(world.get("/api/v1/subscriptions").statusCode()).isEqualTo(401);
  }

  @Test
  void where_nobody_may_read_without_a_token_only_machines_get_an_answer(@TempDir Path other) {
    try (World closed = new World(other, World.Seen.PAGES, Anonymous.NOTHING, 0).with(SAMPLES)) {
      assertThat(paths()).allMatch(path -> closed.get(path).statusCode() == 401);
      assertThat(closed.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(closed.get("/openapi.json").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void who_asks_too_often_is_told_when_to_come_back(@TempDir Path other) {
    try (World slow = new World(other, World.Seen.API, Anonymous.READ, 2).with(SAMPLES)) {
      slow.get("/api/v1/bisections");
      slow.get("/api/v1/bisections");

      HttpResponse<String> response = slow.get("/api/v1/bisections");

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("Retry-After").orElseThrow()).matches("\\d+");
    }
  }

  @Test
  void no_other_site_may_ask_through_a_browser() {
    HttpResponse<String> response =
        world.get("/api/v1/bisections", "Origin", "https://elsewhere.example");

    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  /// All that can be read of the samples, by everything that names one of them.
  private static List<String> paths() {
    TreeSet<String> paths =
        new TreeSet<>(
            List.of(
                "/",
                "/culprits",
                "/alerts",
                "/overview",
                "/audit",
                "/audit?group=title",
                "/audit/unusable",
                "/audit/bisections",
                "/recipients?address=bob@example.org",
                "/api/v1/bisections?limit=200",
                "/api/v1/bisections?q=foo&limit=200",
                "/api/v1/culprits?limit=200",
                "/api/v1/recipients/bob@example.org",
                "/api/v1/alerts?limit=200",
                "/api/v1/facets",
                "/api/v1/export",
                "/api/v1/stats",
                "/api/v1/stats?by=day&outcome=culprit",
                "/api/v1/export?format=csv&table=steps",
                "/api/v1/export?format=kcidb",
                "/api/v1/export?format=cdevents",
                "/api/v1/flaky",
                "/api/v1/flaky?group=title",
                "/api/v1/flaky?group=compiler",
                "/api/v1/flaky/unusable",
                "/api/v1/flaky/bisections",
                "/api/v1/culprits?limit=2"));
    for (List<Event> bisection : SAMPLES) {
      for (String part : List.of("", "/steps", "/events", "/recipients", "/log", "/report")) {
        paths.add("/api/v1/bisections/" + id(bisection) + part);
      }
      paths.add("/bisections/" + id(bisection));
      paths.add("/api/v1/bisections?q=" + id(bisection));
      for (Event event : bisection) {
        if (event.body() instanceof RevisionSelected selected) {
          String hash = selected.commit().hex();
          paths.add("/commits/" + hash);
          paths.add("/signatures/" + hash);
          paths.add("/culprits/" + hash);
          paths.add("/api/v1/commits/" + hash);
          paths.add("/api/v1/commits/" + hash.substring(0, 4));
          paths.add("/api/v1/signatures/" + hash);
          paths.add("/api/v1/culprits/" + hash);
          paths.add("/api/v1/bisections?commit=" + hash);
        }
      }
    }
    return List.copyOf(paths);
  }

  private String everything(String... token) {
    String[] headers = token.length == 0 ? token : new String[] {"Authorization", token[0]};
    StringBuilder all = new StringBuilder();
    List<String> asked = new ArrayList<>(paths());
    asked.add("/api/v1/stream?from=beginning&follow=false");
    for (String path : asked) {
      HttpResponse<String> response = world.get(path, headers);
      if (response.statusCode() == 200) {
        all.append(response.body());
      }
    }
    return all.toString();
  }

  private void embargo(List<Event> bisection) {
    show(bisection, "private");
  }

  private void show(List<Event> bisection, String visibility) {
    JsonNode said =
        World.json(
            world.post(
                "/api/v1/bisections/" + id(bisection) + "/visibility",
                "{\"visibility\": \"%s\", \"reason\": \"r\", \"author\": \"me\"}"
                    .formatted(visibility),
                "Authorization",
                bearer(Scope.ADMIN)));
    assertThat(said.path("status").asInt()).isZero();
  }

  private String bearer(Scope scope) {
    return "Bearer " + tokens.issue("t", Scopes.of(scope), MADE, null, new SecureRandom());
  }

  private static String id(List<Event> bisection) {
    return bisection.getFirst().bisection().value();
  }
}
