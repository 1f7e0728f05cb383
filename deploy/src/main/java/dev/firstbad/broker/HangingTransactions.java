package dev.firstbad.broker;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Transactions that are open in a partition while their coordinator takes them for ended, so that
/// nobody ever ends them and readers of committed records wait for ever. A broker that was killed
/// can leave such: while it starts, partitions have no leader for a moment, and a coordinator that
/// ends a transaction then takes its partitions for deleted (KAFKA-20734).
final class HangingTransactions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final Set<TransactionState> ENDING =
      Set.of(
          TransactionState.PREPARE_COMMIT,
          TransactionState.PREPARE_ABORT,
          TransactionState.PREPARE_EPOCH_FENCE);

  private static final Logger log = LoggerFactory.getLogger(HangingTransactions.class);

  private final Admin admin;

  private HangingTransactions(Admin admin) {
    this.admin = admin;
  }

  /// Aborts those that are there in two looks on end: one alone may see a coordinator that has not
  /// read all yet. Returns when none is there and none that was about to be ended still is; a
  /// broker of which that is not known after half a minute is to be used all the same.
  static void end(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "default.api.timeout.ms",
            5_000,
            "request.timeout.ms",
            5_000);
    try (Admin admin = Admin.create(settings)) {
      new HangingTransactions(admin).end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @param ending those of whom the coordinator is about to end a transaction
  private record Look(Set<Open> hanging, Set<Long> ending) {
    /// One that shows nothing of what is there.
    static final Look FAILED = new Look(Set.of(), Set.of(-1L));

    boolean isSettledAfter(Look before) {
      return hanging.isEmpty() && Collections.disjoint(ending, before.ending);
    }
  }

  private record Open(TopicPartition partition, ProducerState producer) {
    boolean isOf(TransactionDescription transaction) {
      return transaction.producerId() == producer.producerId()
          && transaction.topicPartitions().contains(partition);
    }
  }

  private void end() throws InterruptedException {
    long began = System.nanoTime();
    Look last = look();
    boolean settled = last.isSettledAfter(last);
    while (!settled) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        log.atWarn().log("whether transactions hang is not known");
        return;
      }
      Thread.sleep(PAUSE);
      Look look = look();
      for (Open open : look.hanging()) {
        if (last.hanging().contains(open)) {
          abort(open);
        }
      }
      settled = look.isSettledAfter(last);
      last = look;
    }
  }

  /// What partitions say is asked before and after what the coordinator says: a transaction that
  /// was ended in between hangs no more than one that was begun.
  private Look look() throws InterruptedException {
    try {
      Set<Open> open = open();
      Collection<TransactionDescription> known = known();
      open.retainAll(open());
      open.removeIf(one -> known.stream().anyMatch(one::isOf));
      return new Look(open, ending(known));
    } catch (ExecutionException failure) {
      log.atDebug().setCause(failure.getCause()).log("partitions or coordinator do not answer");
      return Look.FAILED;
    }
  }

  private static Set<Long> ending(Collection<TransactionDescription> transactions) {
    return transactions.stream()
        .filter(transaction -> ENDING.contains(transaction.state()))
        .map(TransactionDescription::producerId)
        .collect(toSet());
  }

  private Set<Open> open() throws InterruptedException, ExecutionException {
    Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
    Map<String, TopicDescription> described = admin.describeTopics(topics).allTopicNames().get();
    List<TopicPartition> partitions =
        described.values().stream()
            .flatMap(topic -> topic.partitions().stream().map(p -> of(topic, p.partition())))
            .toList();
    Map<TopicPartition, PartitionProducerState> states =
        admin.describeProducers(partitions).all().get();
    return states.entrySet().stream()
        .flatMap(state -> open(state.getKey(), state.getValue().activeProducers()).stream())
        .collect(toCollection(HashSet::new));
  }

  private static TopicPartition of(TopicDescription topic, int partition) {
    return new TopicPartition(topic.name(), partition);
  }

  private static List<Open> open(TopicPartition partition, Collection<ProducerState> producers) {
    return producers.stream()
        .filter(producer -> producer.currentTransactionStartOffset().isPresent())
        .map(producer -> new Open(partition, producer))
        .toList();
  }

  private Collection<TransactionDescription> known()
      throws InterruptedException, ExecutionException {
    Collection<TransactionListing> listed = admin.listTransactions().all().get();
    Set<String> ids = listed.stream().map(TransactionListing::transactionalId).collect(toSet());
    return admin.describeTransactions(ids).all().get().values();
  }

  /// What cannot be aborted now is still there at the next look.
  private void abort(Open open) throws InterruptedException {
    ProducerState producer = open.producer();
    log.atWarn()
        .addKeyValue("partition", open.partition())
        .addKeyValue("producer", producer.producerId())
        .log("aborting a transaction that hangs");
    AbortTransactionSpec aborted =
        new AbortTransactionSpec(
            open.partition(),
            producer.producerId(),
            (short) producer.producerEpoch(),
            producer.coordinatorEpoch().orElse(0));
    try {
      admin.abortTransaction(aborted).all().get();
    } catch (ExecutionException failure) {
      log.atWarn().addKeyValue("reason", failure.getCause()).log("not aborted");
    }
  }
}
