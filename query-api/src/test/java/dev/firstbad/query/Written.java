package dev.firstbad.query;

import dev.firstbad.alert.Account;
import dev.firstbad.alert.Alert;
import dev.firstbad.alert.Alerts;
import dev.firstbad.alert.Contradictions;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Event;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Topics, of one partition unless more are asked for, that exist only as the records written to
/// them: what a broker would give to the projection. Views are derived by the domain's own
/// functions.
public final class Written {
  public static final Topics TOPICS = Topics.with(SchemaRegistry.ofRepository());

  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final Map<CommitId, List<CulpritReport>> blames = new TreeMap<>();
  private final Map<String, List<Evidence>> evidence = new TreeMap<>();
  private final List<Account> accounts = new ArrayList<>();

  private final int partitions;

  public Written() {
    this(1);
  }

  /// Topics of several partitions.
  public Written(int partitions) {
    this.partitions = partitions;
  }

  /// The same as somebody else may get it, to whom the last partition is given first.
  public Written otherwise() {
    Written same = new Written(partitions);
    records.stream()
        .sorted(Comparator.comparingInt(record -> -record.partition()))
        .forEach(same.records::add);
    same.next.putAll(next);
    return same;
  }

  public List<ConsumerRecord<byte[], byte[]>> records() {
    return records;
  }

  public Map<TopicPartition, Long> next() {
    return next;
  }

  /// The events of one bisection, and all views that they change.
  public Written bisection(List<Event> events) {
    state(events);
    Bisection state = Appraisal.fold(events.getFirst().bisection(), events);
    CulpritReport.of(state).ifPresent(this::culprit);
    Evidence.of(state).forEach(this::evidence);
    Alerts.of(state, null).forEach(this::alert);
    Account.of(state).forEach(this::account);
    return this;
  }

  /// The events of one bisection and its state.
  public Written state(List<Event> events) {
    BisectionId id = events.getFirst().bisection();
    events.forEach(event -> add(TOPICS.events(), id, event));
    return add(TOPICS.bisections(), id, Appraisal.fold(id, events));
  }

  public Written bisections(List<List<Event>> bisections) {
    bisections.forEach(this::bisection);
    return this;
  }

  public <K, V> Written add(Topic<K, V> topic, K key, @Nullable V value) {
    byte[] wire = value == null ? null : topic.value().serializer().serialize(topic.name(), value);
    return add(topic.name(), topic.key().serializer().serialize(topic.name(), key), wire);
  }

  public Written add(String topic, byte @Nullable [] key, byte @Nullable [] value) {
    int number = Math.floorMod(Arrays.hashCode(key), partitions);
    TopicPartition partition = new TopicPartition(topic, number);
    long offset = next.getOrDefault(partition, 0L);
    records.add(new ConsumerRecord<>(topic, number, offset, key, value));
    next.put(partition, offset + 1);
    return this;
  }

  private void alert(Alert alert) {
    add(TOPICS.alerts(), alert.bisection(), alert);
  }

  private void account(Account account) {
    accounts.forEach(other -> Contradictions.between(account, other).forEach(this::alert));
    accounts.add(account);
  }

  private void culprit(CulpritReport part) {
    List<CulpritReport> parts = blames.computeIfAbsent(part.commit(), c -> new ArrayList<>());
    parts.add(part);
    add(
        TOPICS.culprits(),
        part.commit(),
        CulpritReport.together(part.commit(), parts, parts.size()));
  }

  private void evidence(Evidence part) {
    EvidenceKey key = part.key();
    List<Evidence> parts = evidence.computeIfAbsent(key.toString(), k -> new ArrayList<>());
    parts.add(part);
    add(TOPICS.evidence(), key, Evidence.together(key, parts, parts.size()));
  }
}
