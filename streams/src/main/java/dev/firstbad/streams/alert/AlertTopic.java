package dev.firstbad.streams.alert;

import dev.firstbad.alert.Account;
import dev.firstbad.alert.Alert;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionId;
import dev.firstbad.streams.bisection.Filed.Changed;
import dev.firstbad.streams.gathering.Gatherings;
import dev.firstbad.streams.gathering.Part;
import dev.firstbad.streams.processing.ByteStores;
import dev.firstbad.streams.processing.TaskProcessor;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/// The way from changed bisections to the topic of alerts.
///
/// ```
/// changes ──► alerts ─────────────────────────────────────────────────────┬──► the topic
///    └──► accounts-parts ──► accounts-repartition, by title ──► contradictions ──┘
/// ```
public final class AlertTopic {
  /// What was raised of single bisections.
  static final String ALERTS = "alerts";

  /// What was raised of pairs.
  static final String CONTRADICTIONS = "contradictions";

  /// What bisections say of crashes.
  static final String ACCOUNTS = "accounts";

  private AlertTopic() {}

  /// Raises what each changed bisection gives reason for.
  ///
  /// @param shadow the policy that only looks on; null for none
  public static void raise(
      KStream<byte[], Changed> changes,
      Topic<BisectionId, Alert> topic,
      @Nullable Candidate shadow) {
    KStream<BisectionId, Alert> single =
        changes.process(
            new TaskProcessor<byte[], Changed, BisectionId, Alert>(
                context -> new Watching(context, shadow), ByteStores.persistent(ALERTS)),
            Named.as(ALERTS));
    KStream<BisectionId, Alert> pairs =
        Gatherings.parts(changes, ACCOUNTS, AlertTopic::accounts)
            .process(
                new TaskProcessor<byte[], byte[], BisectionId, Alert>(
                    Comparing::new,
                    ByteStores.persistent(ACCOUNTS),
                    ByteStores.persistent(CONTRADICTIONS)),
                Named.as(CONTRADICTIONS));
    send(single, topic, "alerts-single");
    send(pairs, topic, "alerts-pairs");
  }

  private static void send(
      KStream<BisectionId, Alert> alerts, Topic<BisectionId, Alert> topic, String name) {
    alerts.to(topic.name(), Produced.with(topic.key(), topic.value()).withName(name));
  }

  /// A title may hold anything: a name made of it stands for it.
  private static List<Part<byte[], byte[]>> accounts(Bisection bisection) {
    return Account.of(bisection).stream()
        .map(account -> new Part<>(subject(account.title()), 0, AccountText.of(account)))
        .toList();
  }

  private static byte[] subject(String title) {
    UUID name = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    return name.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
