package dev.firstbad.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Verdict;
import dev.firstbad.wire.DeadLetter;
import dev.firstbad.wire.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DeadLettersTest {
  private static final List<Event> TALE = Tales.tell("tale", Tales.blaming(1));
  private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

  @TempDir Path state;

  static Stream<Arguments> unreadable() {
    byte[] key = "tale".getBytes(UTF_8);
    byte[] sound = wire(TALE.getFirst(), new RecordHeaders());
    return Stream.of(
        Arguments.of("not Avro", key, "hello, world".getBytes(UTF_8), "begins with 0x68"),
        Arguments.of("empty", key, new byte[0], "0 bytes"),
        Arguments.of("of an unknown schema", key, new byte[] {0, 127, 0, 0, 1, 2}, "schema id"),
        Arguments.of("cut short", key, Arrays.copyOf(sound, 20), "ends within"),
        Arguments.of("without a value", key, null, "no value"),
        Arguments.of("without a key", null, sound, "no key"),
        Arguments.of("under a foreign key", "other".getBytes(UTF_8), sound, "its key"));
  }

  @ParameterizedTest(name = "a record {0}")
  @MethodSource("unreadable")
  void goes_to_the_dead_letters_as_it_came_and_the_rest_goes_on(
      String what, byte @Nullable [] key, byte @Nullable [] value, String reason) {
    Headers headers = new RecordHeaders().add("mine", new byte[] {7});
    try (Rig rig = new Rig(state)) {
      rig.bytes(new TestRecord<>(key, value, headers, LONG_AGO));
      rig.tell(TALE);

      TestRecord<byte[], byte[]> dead = rig.written(Rig.TOPICS.dead()).getFirst();
      assertThat(dead.key()).isEqualTo(key);
      assertThat(dead.value()).isEqualTo(value);
      assertThat(dead.headers().lastHeader("mine").value()).containsExactly(7);
      assertThat(dead.getRecordTime()).isEqualTo(LONG_AGO);
      assertThat(DeadLetter.in(dead.headers()))
          .satisfies(letter -> assertThat(letter.reason()).contains(reason))
          .returns("bisections.events.v1", DeadLetter::topic)
          .returns(0, DeadLetter::partition)
          .returns(0L, DeadLetter::offset);
      assertThat(rig.views().get("bisections.view.v1")).hasSize(1);
    }
  }

  @Test
  void an_event_whose_place_another_has_is_dead_and_changes_nothing() {
    Event first = TALE.getFirst();
    Event rival = Tales.tell("tale", List.of(Tales.culprit(5))).getFirst();
    try (Rig rig = new Rig(state)) {
      rig.tell(first, rival);

      TestRecord<byte[], byte[]> dead = rig.written(Rig.TOPICS.dead()).getFirst();
      assertThat(DeadLetter.in(dead.headers()).reason())
          .isEqualTo("sequence 1 of bisection tale is taken by event " + first.id());
      assertThat(dead.value()).isEqualTo(wire(rival, new RecordHeaders()));
      assertThat(rig.views().get("culprits.view.v1")).isEmpty();
    }
  }

  @Test
  void an_event_of_a_type_unknown_here_is_skipped_and_counted() {
    Headers headers = new RecordHeaders();
    headers.add("ce_type", "dev.firstbad.kernel-danced.v1".getBytes(UTF_8));
    byte[] value = {0, 127, 0, 0, 1, 2};
    try (Rig rig = new Rig(state)) {
      rig.bytes(new TestRecord<>("tale".getBytes(UTF_8), value, headers, LONG_AGO));
      rig.bytes(new TestRecord<>("tale".getBytes(UTF_8), value, headers, LONG_AGO));

      assertThat(rig.written(Rig.TOPICS.dead())).isEmpty();
      assertThat(rig.metric("skipped-total")).isEqualTo(2);
    }
  }

  @Test
  void a_view_too_large_for_a_record_is_dead_and_the_rest_goes_on() {
    String output = "x".repeat(Topics.LARGEST_RECORD / 4);
    List<EventBody> bodies = new ArrayList<>();
    for (int step = 1; step <= 4; step++) {
      Tales.step(bodies, step, 1, Verdict.SKIP);
      bodies.add(new BuildFinished(step, BuildResult.FAILED, null, null, null, output));
    }
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("huge", bodies));
      rig.tell(TALE);

      assertThat(rig.views().get("bisections.view.v1")).containsOnlyKeys("tale");
      assertThat(rig.written(Rig.TOPICS.dead()))
          .extracting(TestRecord::key)
          .containsExactly("huge".getBytes(UTF_8));
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_garbage_stops_the_topology(long seed) {
    Random random = new Random(seed);
    try (Rig rig = new Rig(state)) {
      for (Event event : Tales.random(seed)) {
        for (int i = 0; i < 50; i++) {
          byte[] wire = wire(event, new RecordHeaders());
          wire[random.nextInt(wire.length)] = (byte) random.nextInt();
          wire[random.nextInt(5, wire.length)] = (byte) random.nextInt();
          rig.bytes(new TestRecord<>(keyOf(event.bisection()), wire, LONG_AGO));
        }
      }
      rig.tell(Tales.tell("sound", Tales.blaming(1)));

      assertThat(rig.views().get("bisections.view.v1")).containsKey("sound");
    }
  }

  private static byte[] wire(Event event, Headers headers) {
    return Rig.TOPICS
        .events()
        .value()
        .serializer()
        .serialize(Rig.TOPICS.events().name(), headers, event);
  }

  private static byte[] keyOf(BisectionId id) {
    return id.value().getBytes(UTF_8);
  }
}
