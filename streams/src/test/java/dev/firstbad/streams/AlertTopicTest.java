package dev.firstbad.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.alert.Alert;
import dev.firstbad.alert.AlertId;
import dev.firstbad.event.Answer;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.whatif.Candidate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AlertTopicTest {
  @TempDir Path state;

  @Test
  void two_bisections_that_contradict_each_other_raise_one_alert_under_the_later() {
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("b", found(1, Verdict.GOOD)));
      rig.tell(Tales.tell("a", found(1, Verdict.BAD)));
      rig.settle();

      assertThat(rig.written(Rig.TOPICS.alerts()))
          .singleElement()
          .satisfies(record -> {
            assertThat(record.key().value()).isEqualTo("b");
            assertThat(record.value().kind()).isEqualTo(Alert.Kind.CONTRADICTION);
            assertThat(record.value().other()).hasToString("a");
            assertThat(record.value().signature()).isEqualTo(Tales.signature(1));
          });
    }
  }

  @Test
  void a_record_that_no_longer_tells_it_contradicts_nothing() {
    List<EventBody> bodies = found(1, Verdict.GOOD);
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("b", bodies));
      rig.settle();
      bodies.add(Tales.reopened(2L));
      rig.tell(Tales.tell("b", bodies));
      rig.settle();

      rig.tell(Tales.tell("a", found(1, Verdict.BAD)));
      rig.settle();

      assertThat(rig.written(Rig.TOPICS.alerts())).isEmpty();
    }
  }

  @Test
  void an_alert_is_raised_once_whatever_else_becomes_known() {
    List<EventBody> bodies = contrary();
    try (Rig rig = new Rig(state)) {
      for (int n = 1; n <= bodies.size(); n++) {
        rig.tell(Tales.tell("tale", bodies.subList(0, n)));
        rig.settle();
      }

      assertThat(rig.written(Rig.TOPICS.alerts()))
          .singleElement()
          .extracting(TestRecord::value)
          .returns(Alert.Kind.DISAGREEMENT, Alert::kind)
          .returns(1, Alert::step);
    }
  }

  @Test
  void a_stranger_knows_an_alert_by_its_headers_and_by_those_alone() {
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("tale", contrary()));
      rig.settle();

      assertThat(rig.written(Rig.TOPICS.alerts()))
          .singleElement()
          .satisfies(record ->
              assertThat(text(record.headers()))
                  .containsExactlyInAnyOrderEntriesOf(
                      Map.of(
                          "ce_specversion", "1.0",
                          "ce_id", record.value().id().value(),
                          "ce_source", "/alerts",
                          "ce_type", "dev.firstbad.alert-raised.v1",
                          "ce_time", String.valueOf(record.value().at()),
                          "ce_subject", "tale",
                          "ce_dataschema", "/schemas/ids/38",
                          "ce_correlationid", "tale",
                          "ce_partitionkey", "tale",
                          "content-type", "application/avro")));
    }
  }

  private static Map<String, String> text(Headers headers) {
    Map<String, String> text = new TreeMap<>();
    headers.forEach(header -> text.put(header.key(), new String(header.value(), UTF_8)));
    return text;
  }

  @Test
  void a_policy_looks_on_if_one_is_named() {
    List<EventBody> bodies = new ArrayList<>(List.of(Tales.started()));
    Tales.step(bodies, 1, 1, Verdict.GOOD);
    bodies.add(new RunFinished(1, 1, new RunResult(RunOutcome.CRASHED, "BUG in foo"), null));
    try (Rig without = new Rig(state.resolve("without"));
        Rig with = new Rig(state.resolve("with"), Candidate.named("any-crash").orElseThrow())) {
      without.tell(Tales.tell("tale", bodies));
      without.settle();
      with.tell(Tales.tell("tale", bodies));
      with.settle();

      assertThat(without.written(Rig.TOPICS.alerts())).isEmpty();
      assertThat(with.written(Rig.TOPICS.alerts()))
          .singleElement()
          .extracting(TestRecord::value)
          .returns(Alert.Kind.SHADOW, Alert::kind)
          .returns("any-crash", Alert::policy);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void however_events_arrive_each_alert_of_the_whole_is_raised_once_by_the_same_name(long seed) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      events.addAll(Tales.random(4 * seed + i));
    }
    events.addAll(Tales.tell("one-" + seed, found(1, Verdict.GOOD)));
    events.addAll(Tales.tell("two-" + seed, found(1, Verdict.BAD)));
    List<Event> arriving = new ArrayList<>(events);
    arriving.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(arriving, new Random(seed));

    List<AlertId> atOnce = raised(events, events.size());
    List<AlertId> piecemeal = raised(arriving, 3);

    assertThat(atOnce).isNotEmpty().doesNotHaveDuplicates();
    assertThat(piecemeal).containsAll(atOnce).doesNotHaveDuplicates();
  }

  /// @param burst how many events come before time passes
  private List<AlertId> raised(Collection<Event> events, int burst) {
    try (Rig rig = new Rig(state.resolve("burst-" + burst))) {
      int told = 0;
      for (Event event : events) {
        rig.tell(event);
        told++;
        if (told % burst == 0) {
          rig.settle();
        }
      }
      rig.settle();
      return rig.written(Rig.TOPICS.alerts()).stream().map(record -> record.value().id()).toList();
    }
  }

  /// A bisection that sees its crash on commit 9, and tests another commit.
  private static List<EventBody> found(int commit, Verdict verdict) {
    List<EventBody> bodies = new ArrayList<>(List.of(Tales.started()));
    Tales.step(bodies, 1, 9, Verdict.BAD);
    bodies.replaceAll(body ->
        body instanceof RevisionSelected
            ? new RevisionSelected(1, Tales.commit(9), SelectionReason.ORIGIN, null, null, "")
            : body);
    Tales.step(bodies, 2, commit, verdict);
    return bodies;
  }

  /// A step that its policy finds good and of which git is told that it is bad.
  private static List<EventBody> contrary() {
    List<EventBody> bodies = new ArrayList<>(List.of(Tales.started()));
    Tales.step(bodies, 1, 1, Verdict.GOOD);
    bodies.replaceAll(body ->
        body instanceof DecisionTaken
            ? new DecisionTaken(1, Verdict.BAD, "bad", Tales.commit(1), null, Answer.NONE)
            : body);
    Tales.step(bodies, 2, 2, Verdict.GOOD);
    return bodies;
  }
}
