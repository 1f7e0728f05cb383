package dev.firstbad.streams;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.Event;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;

/// What the view topics must hold: worked out without streams, or read from the broker.
final class Views {
  private final Topics topics;
  private final Map<String, Bytes> records = new TreeMap<>();

  private Views(Topics topics) {
    this.topics = topics;
  }

  /// By `topic key`, the bytes of the value.
  static Map<String, Bytes> expected(Topics topics, Collection<Event> events) {
    List<Bisection> bisections =
        events.stream()
            .collect(groupingBy(Event::bisection, TreeMap::new, toList()))
            .entrySet()
            .stream()
            .map(told -> Appraisal.fold(told.getKey(), told.getValue()))
            .toList();
    Views views = new Views(topics);
    bisections.forEach(bisection -> views.add(topics.bisections(), bisection.id(), bisection));
    views.addCulprits(bisections);
    views.addEvidence(bisections);
    return views.records;
  }

  private void addCulprits(List<Bisection> bisections) {
    bisections.stream()
        .flatMap(bisection -> CulpritReport.of(bisection).stream())
        .collect(groupingBy(CulpritReport::commit))
        .forEach((commit, parts) ->
            add(topics.culprits(), commit, CulpritReport.together(commit, parts, parts.size())));
  }

  private void addEvidence(List<Bisection> bisections) {
    bisections.stream()
        .flatMap(bisection -> Evidence.of(bisection).stream())
        .collect(groupingBy(Evidence::key))
        .forEach((key, parts) ->
            add(topics.evidence(), key, Evidence.together(key, parts, parts.size())));
  }

  private <K, V> void add(Topic<K, V> topic, K key, V value) {
    byte[] bytes = topic.value().serializer().serialize(topic.name(), value);
    records.put(topic.name() + " " + key, Bytes.wrap(bytes));
  }
}
