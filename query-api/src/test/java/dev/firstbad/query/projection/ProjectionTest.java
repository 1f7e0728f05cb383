package dev.firstbad.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Written;
import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Offsets;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.Sight;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectionTest {
  private static final BisectionFilter ANY = BisectionFilter.ALL;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private ReadModel model;
  private Projection projection;
  private Bisections bisections;

  @BeforeEach
  void open(@TempDir Path directory) {
    model = ReadModel.open(directory.resolve("read-model.db"));
    projection = new Projection(Written.TOPICS, model, metrics);
    bisections = new Bisections(model, Written.TOPICS);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void the_same_records_twice_are_the_same_records_once() {
    Written written = new Written().bisections(Samples.many(1, 10));
    apply(written);
    List<String> once = everything();

    apply(written);

    assertThat(everything()).isEqualTo(once).isNotEmpty();
  }

  @Test
  void the_order_of_the_topics_does_not_matter() {
    Written written = new Written().bisections(Samples.many(1, 10));
    apply(written);
    List<String> forwards = everything();
    model.rebuild("again");

    List<?> topics = projection.topics();
    for (Object topic : topics.reversed()) {
      projection.apply(
          written.records().stream().filter(r -> r.topic().equals(topic)).toList(), Map.of());
    }

    assertThat(everything()).isEqualTo(forwards);
  }

  @Test
  void offsets_are_kept_with_the_rows() {
    Written written = new Written().bisections(Samples.many(1, 2));

    apply(written);

    assertThat(model.read(Offsets::next)).isEqualTo(written.next());
  }

  @Test
  void an_unreadable_record_is_skipped_and_counted() {
    String topic = Written.TOPICS.events().name();
    List<Event> events = Samples.many(1, 1).getFirst();
    byte[] key = events.getFirst().bisection().value().getBytes(UTF_8);
    Written written =
        new Written()
            .add(topic, key, new byte[] {1, 2, 3})
            .add(topic, key, new byte[] {0, 0, 0, 9, 9, 1})
            .add(topic, null, new byte[] {0})
            .bisection(events);

    apply(written);

    assertThat(new Events(model, Written.TOPICS).of(events.getFirst().bisection()))
        .isEqualTo(events);
    assertThat(metrics.counter("firstbad.projector.skipped", "topic", topic).count()).isEqualTo(3);
    assertThat(model.read(Offsets::next))
        .containsEntry(new TopicPartition(topic, 0), 3L + events.size());
  }

  @Test
  void what_streams_refuse_is_no_event_here_either() {
    List<Event> events = Samples.many(1, 1).getFirst();
    Event first = events.getFirst();
    Event rival = earlier(events.get(1), first.sequence());
    Written written =
        new Written()
            .bisection(events)
            .add(Written.TOPICS.events(), first.bisection(), rival)
            .add(Written.TOPICS.events(), new BisectionId("foreign"), first);

    apply(written);

    Events kept = new Events(model, Written.TOPICS);
    assertThat(kept.of(first.bisection())).isEqualTo(events);
    assertThat(kept.of(new BisectionId("foreign"))).isEmpty();
  }

  /// Another event that claims a place and was recorded before, by its own word.
  private static Event earlier(Event event, long sequence) {
    return new Event(
        new EventId("rival"),
        event.bisection(),
        sequence,
        null,
        event.recordedAt().minusSeconds(1),
        event.source(),
        null,
        false,
        event.body());
  }

  @Test
  void a_view_that_is_no_more_is_removed() {
    List<List<Event>> samples = Samples.many(1, 2);
    BisectionId gone = samples.getFirst().getFirst().bisection();
    apply(new Written().bisections(samples));

    apply(new Written().add(Written.TOPICS.bisections(), gone, null));

    assertThat(bisections.find(gone)).isEmpty();
    assertThat(bisections.list(ANY, Sight.ALL, null, 10).items()).hasSize(1);
  }

  @Test
  void a_topic_without_rows_is_a_defect() {
    Written written = new Written().add("other", new byte[] {1}, new byte[] {1});

    assertThatThrownBy(() -> apply(written)).isInstanceOf(IllegalArgumentException.class);
  }

  private void apply(Written written) {
    projection.apply(written.records(), written.next());
  }

  private List<String> everything() {
    List<String> everything = new ArrayList<>(bisections.list(ANY, Sight.ALL, null, 200).items());
    for (String table : ReadModel.TABLES) {
      everything.add(table + " " + model.rows(table));
    }
    return everything;
  }
}
