package dev.firstbad.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RebuildTest {
  @Test
  void without_its_topics_and_stores_the_same_views_come_back_from_the_events(
      @TempDir Path first, @TempDir Path second) {
    List<Event> events = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      events.addAll(Tales.random(seed));
    }

    assertThat(viewsOf(events, second, events.size()))
        .isEqualTo(viewsOf(events, first, 7))
        .allSatisfy((topic, view) -> assertThat(view).isNotEmpty());
  }

  /// @param burst how many events come before time passes
  private static Map<String, Map<String, Bytes>> viewsOf(
      List<Event> events, Path state, int burst) {
    try (Rig rig = new Rig(state)) {
      for (int i = 0; i < events.size(); i++) {
        rig.tell(events.get(i));
        if (i % burst == 0) {
          rig.settle();
        }
      }
      return rig.views();
    }
  }
}
