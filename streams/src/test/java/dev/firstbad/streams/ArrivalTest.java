package dev.firstbad.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArrivalTest {
  @TempDir Path state;

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void late_duplicated_and_reordered_events_give_the_same_views(long seed) {
    Random random = new Random(seed);
    List<Event> events = Tales.random(seed);
    List<Event> arriving = new ArrayList<>(events);
    random.ints(10, 0, events.size()).forEach(i -> arriving.add(events.get(i)));
    Collections.shuffle(arriving, random);

    assertThat(viewsOf(arriving, random)).isEqualTo(viewsOf(events, new Random(0)));
  }

  private Map<String, Map<String, Bytes>> viewsOf(List<Event> events, Random pauses) {
    try (Rig rig = new Rig(state.resolve("views-" + pauses.nextLong()))) {
      for (Event event : events) {
        rig.tell(event);
        if (pauses.nextInt(8) == 0) {
          rig.settle();
        }
      }
      return rig.views();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void after_every_event_the_view_is_the_fold_of_all_before(long seed) {
    List<Event> events = Tales.random(seed);
    List<Event> before = new ArrayList<>();
    try (Rig rig = new Rig(state)) {
      for (Event event : events) {
        before.add(event);
        rig.tell(event);
        rig.settle();
        assertThat(rig.written(Rig.TOPICS.bisections()))
            .extracting(TestRecord::value)
            .containsExactly(foldOf(event.bisection(), before));
      }
    }
  }

  private static Bisection foldOf(BisectionId id, List<Event> events) {
    return Appraisal.fold(
        id, events.stream().filter(event -> event.bisection().equals(id)).toList());
  }

  @Test
  void events_that_come_together_are_folded_once() {
    try (Rig rig = new Rig(state)) {
      rig.tell(Tales.tell("tale", Tales.blaming(1)));
      rig.settle();

      assertThat(rig.written(Rig.TOPICS.bisections())).hasSize(1);
    }
  }

  @Test
  void a_duplicate_writes_nothing() {
    List<Event> events = Tales.tell("tale", Tales.blaming(1));
    try (Rig rig = new Rig(state)) {
      rig.tell(events);
      rig.views();

      rig.tell(events);

      assertThat(rig.views().values()).allMatch(Map::isEmpty);
    }
  }
}
