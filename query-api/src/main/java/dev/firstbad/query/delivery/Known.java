package dev.firstbad.query.delivery;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Offsets;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.wire.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// What the read model knows of the record. It is rebuilt now and then: before it is asked, it must
/// have come as far as the question does.
final class Known {
  private final ReadModel model;
  private final Events events;
  private final String topic;

  Known(ReadModel model, Topics topics) {
    this.model = model;
    this.events = new Events(model, topics);
    this.topic = topics.events().name();
  }

  /// Whether it holds every event before these offsets, by partition.
  boolean reaches(Map<Integer, Long> next) {
    Map<TopicPartition, Long> reached = model.read(Offsets::next);
    return next.entrySet().stream()
        .allMatch(place ->
            reached.getOrDefault(new TopicPartition(topic, place.getKey()), 0L)
                >= place.getValue());
  }

  /// The events of a bisection, those alone that count under their sequence.
  List<Event> events(BisectionId bisection) {
    return events.of(bisection);
  }

  Bisection state(BisectionId bisection) {
    return Appraisal.fold(bisection, events.of(bisection));
  }
}
