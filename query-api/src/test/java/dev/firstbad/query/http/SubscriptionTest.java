package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.query.World;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubscriptionTest {
  private static final String ALL = "/api/v1/subscriptions";
  private static final String SINK = "{\"sink\": \"https://203.0.113.7/hook\"}";
  private static final String OPT_OUT = "/api/v1/opt-outs/known";

  private World world;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world = new World(directory);
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void a_subscription_is_taken_with_what_was_left_open() {
    HttpResponse<String> taken = send("POST", ALL, SINK);

    JsonNode json = World.json(taken);
    assertThat(taken.headers().firstValue("Location")).contains(place(json));
    assertThat(json.path("protocol").asText()).isEqualTo("HTTP");
    assertThat(json.path("startFrom").asText()).isEqualTo("now");
    assertThat(json.at("/config/uncertain").asText()).isEqualTo("hold");
    assertThat(json.at("/status/state").asText()).isEqualTo("active");
  }

  @Test
  void the_secret_is_told_once() {
    JsonNode taken = World.json(send("POST", ALL, SINK));

    JsonNode found = world.json(place(taken));

    assertThat(taken.at("/config/secret").asText()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(found.path("config").has("secret")).isFalse();
    assertThat(found.path("sink")).isEqualTo(taken.path("sink"));
  }

  @Test
  void what_was_answered_can_be_sent_back_to_pause() {
    JsonNode taken = World.json(send("POST", ALL, SINK));
    String paused = world.get(place(taken)).body().replace("\"paused\":false", "\"paused\":true");

    JsonNode now = World.json(send("PUT", place(taken), paused));

    assertThat(now.at("/status/state").asText()).isEqualTo("paused");
    assertThat(world.json(place(taken))).isEqualTo(now);
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    JsonNode problem =
        World.json(
            send(
                "POST",
                ALL,
                "{\"sink\": \"https://127.0.0.1\", \"filters\": [{\"x\": 1}], \"a\": 1}"));

    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("errors"))
        .extracting(error -> error.path("parameter").asText())
        .containsExactlyInAnyOrder("a", "sink", "filters[0].x");
  }

  @Test
  void a_body_that_is_no_object_is_refused() {
    for (String body :
        new String[] {"", "[]", "{\"sink\": 1, \"sink\": 2}", "{\"sink\"", "{} {}"}) {
      assertThat(send("POST", ALL, body).statusCode()).as(body).isEqualTo(400);
    }
  }

  @Test
  void the_list_shows_each_once_page_by_page() {
    for (int i = 0; i < 3; i++) {
      send("POST", ALL, SINK.replace("hook", "hook" + i));
    }

    JsonNode first = world.json(ALL + "?limit=2");
    JsonNode second = world.json(ALL + "?limit=2&cursor=" + first.path("next").asText());

    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
    assertThat(ids(second)).hasSize(2);
  }

  @Test
  void a_subscription_that_was_given_up_is_gone() {
    JsonNode taken = World.json(send("POST", ALL, SINK));

    assertThat(World.json(send("DELETE", place(taken), "")).path("id")).isEqualTo(taken.path("id"));

    assertThat(world.get(place(taken)).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", place(taken), "").statusCode()).isEqualTo(404);
    assertThat(send("PUT", place(taken), SINK).statusCode()).isEqualTo(404);
  }

  @Test
  void what_was_given_up_is_listed_until_it_is_tried_again() {
    String dead = ALL + "/known/dead-letters";
    assertThat(world.json(dead).path("items"))
        .extracting(letter -> letter.path("reason").asText())
        .containsExactly("the receiver answered 500");

    assertThat(World.json(send("POST", dead + "/retry?event=other", "")).path("retried").asInt())
        .isZero();
    assertThat(World.json(send("POST", dead + "/retry", "")).path("retried").asInt()).isEqualTo(1);

    assertThat(world.json(dead).path("items")).isEmpty();
    assertThat(world.json(ALL + "/known").at("/status/pending").asInt()).isEqualTo(1);
  }

  @Test
  void one_click_opts_out_and_looking_does_not() {
    assertThat(world.get(OPT_OUT).body()).contains("ada@example.org</b> gets mail");

    String done = send("POST", OPT_OUT, "List-Unsubscribe=One-Click").body();

    assertThat(done).contains("gets no more mail");
    assertThat(world.get(OPT_OUT).body()).contains("gets no more mail", "action='?mail=again'");
    assertThat(send("POST", OPT_OUT + "?mail=again", "").body()).contains("</b> gets mail");
  }

  @Test
  void who_opted_out_is_shown_with_the_subscription() {
    send("POST", OPT_OUT, "");

    JsonNode taken = World.json(send("POST", ALL, "{\"sink\": \"mailto:ada@example.org\"}"));

    assertThat(taken.at("/status/optedOut"))
        .extracting(JsonNode::asText)
        .containsExactly("ada@example.org");
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return world.send(
        HttpRequest.newBuilder(world.uri(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build());
  }

  private static String place(JsonNode subscription) {
    return ALL + "/" + subscription.path("id").asText();
  }

  private static List<String> ids(JsonNode page) {
    return page.path("items").findValuesAsText("id");
  }
}
