package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.query.Told;
import dev.firstbad.query.World;
import dev.firstbad.query.access.Anonymous;
import dev.firstbad.query.access.Scope;
import dev.firstbad.query.access.Scopes;
import dev.firstbad.query.access.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people can do on pages: sign in, correct, rule on culprits, subscribe.
final class ActionsTest {
  private static final String ONE = "/bisections/told";
  private static final String CORRECTION = "step=2&verdict=bad&author=ann&reason=wrong+image";

  private World world;
  private Tokens tokens;
  private String token;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world =
        new World(directory, World.Seen.PAGES, Anonymous.READ, 0)
            .with(List.of(Told.search("told")));
    tokens = Tokens.open(directory.resolve("access.db"));
    token = issued(Scope.WRITE);
  }

  @AfterEach
  void end() {
    tokens.close();
    world.close();
  }

  @Test
  void a_token_is_kept_where_no_script_and_no_other_site_gets_at_it() {
    HttpResponse<String> answer = post("/login", "token=" + token + "&to=/audit", own());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/audit");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("firstbad=" + token + "; ")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "x"})
  void signing_in_leads_to_no_other_site(String to) {
    HttpResponse<String> answer =
        post("/login", "token=" + token + "&to=" + World.encoded(to), own());

    assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
  }

  @Test
  void a_token_that_is_not_known_is_refused() {
    HttpResponse<String> answer = post("/login", "token=fbt_nobody", own());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("the token is not known, revoked or expired");
  }

  @Test
  void forms_are_shown_to_those_who_may_use_them() {
    assertThat(get(ONE, "").body()).doesNotContain("<form class=\"filters\" method=\"post\"");
    assertThat(get(ONE, token).body()).contains("action=\"/bisections/told/corrections\"");
    assertThat(get(ONE + "?at=5", token).body()).doesNotContain("/corrections");
    assertThat(get("/", "").body()).doesNotContain("Subscribe");
  }

  @Test
  void what_a_correction_would_change_is_shown_before_anything_is_recorded() {
    HttpResponse<String> answer = post(ONE + "/corrections", CORRECTION, own(), cookie());

    assertThat(answer.body())
        .contains("Nothing is recorded yet.")
        .contains("name=\"expected\" value=\"" + last() + "\"")
        .contains("/outcome/type");
    assertThat(world.recorded(new BisectionId("told"))).hasSize((int) last());
  }

  @Test
  void a_correction_is_recorded_once_it_was_seen() {
    long last = last();

    HttpResponse<String> answer =
        post(ONE + "/corrections", CORRECTION + "&expected=" + last, own(), cookie());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(get(ONE, "").body())
        .contains("corrected", "It is open which commit it is", "ann says bad")
        .doesNotContain("It is one of");
    assertThat(last()).isEqualTo(last + 1);
  }

  @Test
  void what_has_changed_meanwhile_is_not_corrected() {
    HttpResponse<String> answer =
        post(ONE + "/corrections", CORRECTION + "&expected=1", own(), cookie());

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.body()).startsWith("<!doctype html>").contains("it has changed");
  }

  @Test
  void a_culprit_is_withdrawn_with_the_reason() {
    String said = "author=ann&reason=it+was+not+built&expected=" + last();

    assertThat(post(ONE + "/withdrawals", said, own(), cookie()).statusCode()).isEqualTo(303);

    assertThat(get(ONE, "").body())
        .contains("The search named this commit, and ann withdrew it (it was not built):")
        .doesNotContain("This is the first commit with the crash");
    assertThat(get("/", "").body()).contains("<span class=\"flag\">withdrawn</span>");
  }

  @Test
  void a_form_that_lacks_something_is_said_as_a_page() {
    HttpResponse<String> answer = post(ONE + "/withdrawals", "author=ann", own(), cookie());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("<!doctype html>").contains("reason is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sink=foo   | sink "foo" is no http, https or mailto address
          kind=cause | sink is missing: the address where events go
          """)
  void a_subscription_that_is_refused_says_why_and_leads_back(String form, String reason) {
    HttpRequest.Builder request = form("/subscriptions", form);
    request.header("Origin", own()).header("Cookie", cookie());

    HttpResponse<String> answer =
        world.send(request.header("Referer", own() + "/?kind=cause&flag=merge").build());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<h1>Something is missing or wrong</h1>", reason)
        .contains("<a href=\"/?kind=cause&amp;flag=merge\">Back to where you were</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "$.evil.example/",
        "$@evil.example/",
        "$//evil.example",
        "$/\\evil.example",
        "$",
        "$/bisections/nothing",
        "javascript:alert(1)"
      })
  void an_error_leads_back_to_no_other_site_and_not_to_itself(String referer) {
    String said = referer.replace("$", own());

    HttpResponse<String> answer =
        world.get("/bisections/nothing", "Accept", "text/html", "Referer", said);

    assertThat(answer.body())
        .contains("<a href=\"/\">To the list of bisections</a>")
        .doesNotContain("evil", "alert(1)");
  }

  @Test
  void a_form_of_another_site_is_refused_and_so_is_one_of_nobody() {
    String said = CORRECTION + "&expected=" + last();

    assertThat(post(ONE + "/corrections", said, "Origin", "https://evil.example", cookie()))
        .matches(answer -> answer.statusCode() == 403);
    assertThat(post(ONE + "/corrections", said, "X-Other", "x", cookie()))
        .matches(answer -> answer.statusCode() == 403);
    assertThat(post("/logout", "", "Origin", "null", cookie()))
        .matches(answer -> answer.statusCode() == 403);
  }

  @Test
  void the_api_takes_no_cookie_for_what_changes_something() {
    HttpResponse<String> answer =
        world.post(
            "/api/v1/bisections/told/confirmations",
            "{\"author\": \"me\"}",
            "Cookie",
            "firstbad=" + token);

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void without_the_scope_nothing_is_taken() {
    String reader = "firstbad=" + issued(Scope.READ);

    HttpResponse<String> none = post(ONE + "/corrections", CORRECTION, own());
    HttpResponse<String> little = post(ONE + "/corrections", CORRECTION, own(), reader);

    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).contains("href=\"/login\"");
    assertThat(little.statusCode()).isEqualTo(403);
  }

  @Test
  void a_token_that_was_revoked_leaves_a_reader_like_any_other() {
    tokens.revoke(tokens.all().getFirst().id());

    assertThat(get(ONE, token).statusCode()).isEqualTo(200);
    assertThat(get(ONE, token).body()).doesNotContain("/corrections");
  }

  @Test
  void what_a_list_shows_is_subscribed_to_and_the_key_is_told() {
    String said = "sink=https%3A%2F%2F203.0.113.7%2Fhook&kind=cause&culprit=7e13&events=ends";

    HttpResponse<String> answer = post("/subscriptions", said, own(), cookie());

    assertThat(answer.body()).containsPattern("whsec_[A-Za-z0-9+/]{43}=");
    String all = world.get("/api/v1/subscriptions", "Authorization", "Bearer " + token).body();
    assertThat(all)
        .contains("{\"prefix\":{\"culprit\":\"7e13\"}}", "{\"exact\":{\"kind\":\"cause\"}}")
        .contains("dev.firstbad.bisection-concluded.v1");
  }

  @Test
  void conditions_that_no_subscription_can_have_are_named() {
    assertThat(get("/?title=foo&kind=cause", token).body())
        .contains("so it cannot ask for: title.");
  }

  private long last() {
    return world.json("/api/v1/bisections/told").path("sequence").asLong();
  }

  private String issued(Scope scope) {
    return tokens.issue("ann", Scopes.of(scope), Instant.EPOCH, null, new SecureRandom());
  }

  private String own() {
    return world.uri("").toString();
  }

  private String cookie() {
    return "firstbad=" + token;
  }

  private HttpResponse<String> get(String path, String cookie) {
    return cookie.isEmpty()
        ? world.get(path, "Accept", "text/html")
        : world.get(path, "Accept", "text/html", "Cookie", "firstbad=" + cookie);
  }

  private HttpResponse<String> post(String path, String form, String origin) {
    return world.send(form(path, form).header("Origin", origin).build());
  }

  private HttpResponse<String> post(String path, String form, String origin, String cookie) {
    return post(path, form, "Origin", origin, cookie);
  }

  private HttpResponse<String> post(
      String path, String form, String header, String value, String cookie) {
    return world.send(form(path, form).header(header, value).header("Cookie", cookie).build());
  }

  private HttpRequest.Builder form(String path, String form) {
    return HttpRequest.newBuilder(world.uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html")
        .POST(BodyPublishers.ofString(form));
  }
}
