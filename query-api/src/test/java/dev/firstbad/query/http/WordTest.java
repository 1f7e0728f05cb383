package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.query.Told;
import dev.firstbad.query.World;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordTest {
  private static final BisectionId ID = new BisectionId("told");
  private static final String ONE = "/api/v1/bisections/told";
  private static final String CORRECTIONS = ONE + "/corrections";
  private static final String GOOD_TO_BAD = word("2", "bad", "ann");

  private World world;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world = new World(directory).with(List.of(Told.search("told"), Told.unfinished("open")));
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void a_correction_is_recorded_with_its_author_and_reason() {
    HttpResponse<String> response = world.post(CORRECTIONS, GOOD_TO_BAD);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Location")).hasValue(ONE + "?at=12");
    Event event = world.recorded(ID).getLast();
    assertThat(event.body()).isEqualTo(new StepCorrected(2, Verdict.BAD, "ann", "seen"));
    assertThat(event.source()).isEqualTo("/api");
  }

  @Test
  void the_result_follows_and_the_old_one_stays_visible() {
    JsonNode before = world.json(ONE);

    world.post(CORRECTIONS, GOOD_TO_BAD);

    assertThat(world.json(ONE).at("/outcome/type").asText()).isEqualTo("inconclusive");
    assertThat(world.json(ONE).at("/flags/0/flag").asText()).isEqualTo("corrected");
    assertThat(world.json(ONE + "?at=11")).isEqualTo(before);
  }

  @Test
  void the_answer_says_what_changed_and_a_preview_says_the_same_and_records_nothing() {
    JsonNode preview = World.json(world.post(CORRECTIONS + "?preview=true", GOOD_TO_BAD));
    List<Event> recorded = world.recorded(ID);

    JsonNode change = World.json(world.post(CORRECTIONS, GOOD_TO_BAD));

    assertThat(recorded).hasSize(11);
    assertThat(preview.path("differences")).isEqualTo(change.path("differences"));
    assertThat(change.path("differences"))
        .extracting(difference -> difference.path("field").asText())
        .contains("/outcome/type", "/outcome/culprit", "/flags/0", "/steps/1/correction")
        .doesNotContain("/events", "/sequence");
    assertThat(preview.path("recorded").asBoolean()).isFalse();
  }

  @Test
  void the_same_said_twice_is_recorded_once() {
    JsonNode first = World.json(world.post(CORRECTIONS, GOOD_TO_BAD));

    HttpResponse<String> again = world.post(CORRECTIONS, GOOD_TO_BAD);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(World.json(again)).isEqualTo(first);
    assertThat(world.recorded(ID)).hasSize(12);
  }

  @Test
  void a_request_with_a_key_is_recorded_once_whatever_was_said_since() {
    JsonNode first = World.json(world.post(CORRECTIONS, GOOD_TO_BAD, "Idempotency-Key", "k"));
    world.post(CORRECTIONS, word("2", "skip", "ann"));

    HttpResponse<String> again = world.post(CORRECTIONS, GOOD_TO_BAD, "Idempotency-Key", "k");

    assertThat(World.json(again)).isEqualTo(first);
    assertThat(world.recorded(ID)).hasSize(13);
  }

  @ParameterizedTest
  @CsvSource({"identity", "gzip"})
  void who_has_seen_the_last_state_may_change_it(String encoding) {
    String tag =
        world.get(ONE, "Accept-Encoding", encoding).headers().firstValue("ETag").orElseThrow();

    assertThat(world.post(CORRECTIONS, GOOD_TO_BAD, "If-Match", tag).statusCode()).isEqualTo(201);
  }

  @Test
  void who_has_seen_an_earlier_state_may_not() {
    String tag = world.get(ONE).headers().firstValue("ETag").orElseThrow();
    world.post(CORRECTIONS, GOOD_TO_BAD);

    HttpResponse<String> late = world.post(CORRECTIONS, word("3", "skip", "bob"), "If-Match", tag);

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(World.json(late).path("detail").asText()).contains("its last event is 12");
    assertThat(world.recorded(ID)).hasSize(12);
  }

  @Test
  void a_culprit_is_confirmed_withdrawn_and_the_search_reopened() {
    String said = "{\"author\":\"ann\",\"reason\":\"seen\"}";

    world.post(ONE + "/confirmations", said);
    assertThat(world.json(ONE).at("/review/word").asText()).isEqualTo("confirmed");
    world.post(ONE + "/withdrawals", said);
    assertThat(world.json(ONE).at("/review/word").asText()).isEqualTo("withdrawn");
    world.post(ONE + "/reopenings", said);
    assertThat(world.json(ONE).path("state").asText()).isEqualTo("reopened");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | body      | told/corrections   | [1]
          400 | body      | told/corrections   | {"step":1
          400 | body      | told/corrections   | {"step":1}}
          400 | body      | told/corrections   | {"step":1,"step":2}
          400 | step      | told/corrections   | {"step":0,"verdict":"bad","author":"a","reason":"r"}
          400 | step      | told/corrections   | {"step":"2","verdict":"bad","author":"a","reason":"r"}
          400 | step      | told/corrections   | {"step":2.5,"verdict":"bad","author":"a","reason":"r"}
          400 | step      | told/corrections   | {"step":99999999999,"verdict":"bad","author":"a","reason":"r"}
          400 | step      | told/corrections   | {"verdict":"bad","author":"a","reason":"r"}
          400 | verdict   | told/corrections   | {"step":2,"verdict":"weak","author":"a","reason":"r"}
          400 | verdict   | told/corrections   | {"step":2,"verdict":"BAD","author":"a","reason":"r"}
          400 | author    | told/corrections   | {"step":2,"verdict":"bad","author":"a\\nb","reason":"r"}
          400 | author    | told/corrections   | {"step":2,"verdict":"bad","author":"","reason":"r"}
          400 | reason    | told/corrections   | {"step":2,"verdict":"bad","author":"a","reason":" "}
          400 | reason    | told/corrections   | {"step":2,"verdict":"bad","author":"a","reason":null}
          400 | reason    | told/corrections   | {"step":2,"verdict":"bad","author":"a","reason":"\\ud800"}
          400 | policy    | told/corrections   | {"step":2,"verdict":"bad","author":"a","reason":"r","policy":1}
          400 | visibility | told/visibility   | {"visibility":"secret","author":"a","reason":"r"}
          422 | step      | told/corrections   | {"step":4,"verdict":"bad","author":"a","reason":"r"}
          422 | verdict   | told/corrections   | {"step":2,"verdict":"good","author":"a","reason":"r"}
          422 | body      | open/confirmations | {"author":"a","reason":"r"}
          422 | body      | open/withdrawals   | {"author":"a","reason":"r"}
          422 | body      | open/reopenings    | {"author":"a","reason":"r"}
          404 | id        | none/corrections   | {"step":2,"verdict":"bad","author":"a","reason":"r"}
          """)
  void a_bad_body_is_refused_and_the_field_named(
      int status, String field, String path, String body) {
    HttpResponse<String> response = world.post("/api/v1/bisections/" + path, body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(World.json(response).path("parameter").asText("body")).isEqualTo(field);
    assertThat(World.json(response).path("detail").asText()).isNotBlank();
    assertThat(world.recorded(ID)).hasSize(11);
  }

  @Test
  void all_that_is_wrong_with_a_body_is_said_at_once() {
    HttpResponse<String> response = world.post(CORRECTIONS, "{\"step\":-1,\"who\":\"me\"}");

    assertThat(World.json(response).path("errors"))
        .extracting(error -> error.path("parameter").asText())
        .containsExactly("step", "verdict", "reason", "author", "who");
  }

  @ParameterizedTest
  @CsvSource({"preview, ?preview=yes", "dry, ?dry=true"})
  void a_bad_parameter_is_refused_and_named(String parameter, String query) {
    HttpResponse<String> response = world.post(CORRECTIONS + query, GOOD_TO_BAD);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(World.json(response).path("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void a_key_that_no_header_can_hold_is_refused() {
    HttpResponse<String> response = world.post(CORRECTIONS, GOOD_TO_BAD, "Idempotency-Key", "a b");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(World.json(response).path("parameter").asText()).isEqualTo("Idempotency-Key");
  }

  private static String word(String step, String verdict, String author) {
    return "{\"step\":%s,\"verdict\":\"%s\",\"author\":\"%s\",\"reason\":\"seen\"}"
        .formatted(step, verdict, author);
  }
}
