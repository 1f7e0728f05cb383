package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.Told;
import dev.firstbad.query.World;
import dev.firstbad.query.json.BisectionJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedTest {
  private static final List<Event> EVENTS = Seed.events();
  private static final String CULPRIT = "71335f37c5e8ec9225285206f7f875057b9737ad";

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world = new World(directory).with(List.of(EVENTS));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void the_bisection_is_answered_in_the_order_of_the_contract() {
    JsonNode seed = world.json("/api/v1/bisections/5eed");

    assertThat(seed.fieldNames())
        .toIterable()
        .startsWith(
            "id",
            "kind",
            "state",
            "startCommit",
            "toolCommit",
            "outcome",
            "flags",
            "revisionsTested",
            "totalMillis",
            "buildMillis",
            "testMillis",
            "crash",
            "recipients",
            "confidence",
            "startedAt",
            "recordedAt",
            "events");
    assertThat(seed.at("/outcome/culprit/commit").asText()).isEqualTo(CULPRIT);
    assertThat(seed.path("revisionsTested").asInt()).isEqualTo(16);
  }

  @Test
  void the_recipients_are_those_of_the_log_in_its_order() {
    JsonNode recipients = world.json("/api/v1/bisections/5eed").path("recipients");

    assertThat(recipients.path("cc"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "akpm@linux-foundation.org",
            "bgeffon@google.com",
            "peterx@redhat.com",
            "torvalds@linux-foundation.org");
    assertThat(recipients.path("to")).isEmpty();
    assertThat(world.json("/api/v1/bisections/5eed/recipients").path("cc")).hasSize(4);
  }

  @Test
  void the_log_comes_back_byte_for_byte() {
    assertThat(world.get("/api/v1/bisections/5eed/log").body())
        .isEqualTo(new String(Seed.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void every_sequence_shows_the_state_as_it_was() {
    for (int last = 1; last <= EVENTS.size(); last++) {
      assertThat(world.get("/api/v1/bisections/5eed?at=" + last).body())
          .isEqualTo(BisectionJson.of(Appraisal.fold(Seed.ID, EVENTS.subList(0, last))).toString());
    }
  }

  @Test
  void the_time_of_recording_shows_all_of_it() {
    String at = "?at=" + EVENTS.getLast().recordedAt();

    assertThat(world.json("/api/v1/bisections/5eed" + at))
        .isEqualTo(world.json("/api/v1/bisections/5eed"));
  }

  @Test
  void a_time_shows_what_had_happened_by_then() {
    List<Event> search = timed("71ed");
    world.with(List.of(search));
    String path = "/api/v1/bisections/71ed";
    for (int last = 1; last <= search.size(); last++) {
      String happened = "?happened=" + search.get(last - 1).occurredAt();
      List<Event> known = search.subList(0, last);
      Bisection state = Appraisal.fold(known.getFirst().bisection(), known);

      assertThat(world.get(path + happened).body()).isEqualTo(BisectionJson.of(state).toString());
      assertThat(world.json(path + "/steps" + happened).path("items"))
          .hasSize(state.steps().size());
    }
    assertThat(world.json(path + "?happened=2019-12-31&policy=any-crash").path("detail").asText())
        .contains("nothing of 71ed had happened by then");
    assertThat(world.get(path + "?happened=2019-12-31").statusCode()).isEqualTo(404);
    assertThat(world.get(path + "?happened=yesterday").statusCode()).isEqualTo(400);
  }

  /// A search of which every event took a minute.
  private static List<Event> timed(String id) {
    List<Draft> drafts = new ArrayList<>();
    for (Event event : Told.search(id)) {
      Instant time = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(60 * event.sequence());
      drafts.add(new Draft(event.body(), -1, false, time));
    }
    return Draft.place(drafts, new BisectionId(id), Samples.RECORDED, "/test");
  }

  @Test
  void the_steps_tell_what_was_seen_and_what_git_was_told() {
    JsonNode steps = world.json("/api/v1/bisections/5eed/steps").path("items");

    assertThat(steps).hasSize(16);
    assertThat(steps).filteredOn(step -> !step.path("decision").isNull()).hasSize(14);
    assertThat(steps.path(4).at("/tally/ok").asInt()).isEqualTo(9);
    assertThat(steps.path(4).at("/tally/boot-failed").asInt()).isEqualTo(1);
  }

  @Test
  void the_events_come_in_pages_by_sequence() {
    JsonNode first = world.json("/api/v1/bisections/5eed/events?limit=10");
    String next = first.path("next").asText();
    JsonNode second = world.json("/api/v1/bisections/5eed/events?cursor=" + next);

    assertThat(first.at("/items/0/type").asText()).isEqualTo("BisectionStarted");
    assertThat(second.at("/items/0/sequence").asInt()).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "culprit=71335f37",
        "commit=7111951b8d4973bd",
        "author=peterx",
        "kind=cause",
        "recipient=Torvalds@linux-foundation.org",
        "title=bad+unlock",
        "q=bad+unlock+balance",
        "q=peterx@redhat.com",
        "q=71335f37c5e8",
        "q=v5.6",
        "outcome=culprit",
        "state=concluded"
      })
  void it_is_found_by(String query) {
    assertThat(world.json("/api/v1/bisections?" + query).at("/items/0/id").asText())
        .isEqualTo("5eed");
  }

  @Test
  void the_culprit_is_known_as_a_commit_and_as_a_culprit() {
    assertThat(world.json("/api/v1/commits/71335f37").at("/blames/0/bisection").asText())
        .isEqualTo("5eed");
    assertThat(world.json("/api/v1/culprits/" + CULPRIT).path("bisections").asInt()).isOne();
    assertThat(world.json("/api/v1/culprits/" + CULPRIT).path("independent").asInt()).isOne();
    assertThat(world.json("/api/v1/culprits").at("/items/0/commit").asText()).isEqualTo(CULPRIT);
  }

  @Test
  void a_binary_is_known_by_the_beginning_of_its_signature() {
    JsonNode binary = world.json("/api/v1/signatures/7575e326");

    assertThat(binary.at("/commits/0").asText())
        .isEqualTo("7e63420847ae5f1036e4f7c42f0b3282e73efbc2");
    assertThat(binary.at("/observations/0/crash/title").asText()).startsWith("WARNING: bad unlock");
  }
}
