package dev.firstbad.query.projection;

import dev.firstbad.query.readmodel.Offsets;
import dev.firstbad.query.readmodel.Origin;
import dev.firstbad.query.readmodel.ReadModel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// One time of following the topics: until they are not the same any more, or a reader complains
/// about the read model.
final class Session {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long RECHECK_NANOS = Duration.ofSeconds(10).toNanos();

  private final Feed feed;
  private final Projection projection;
  private final ReadModel model;
  private final Progress progress;
  private final Origin origin;
  private long checkedAt = System.nanoTime();

  Session(Feed feed, Projection projection, ReadModel model, Progress progress) {
    this.feed = feed;
    this.projection = projection;
    this.model = model;
    this.progress = progress;
    this.origin = feed.origin();
  }

  void follow() {
    model.claim(origin);
    feed.start(model.read(Offsets::next));
    progress.catchUpWith(feed.ends());
    while (model.complaint().isEmpty() && sameTopics()) {
      project(feed.poll(POLL));
      progress.reached(feed);
    }
  }

  private void project(ConsumerRecords<byte[], byte[]> records) {
    if (!records.isEmpty()) {
      Map<TopicPartition, Long> next = new HashMap<>();
      records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
      projection.apply(records, next);
    }
  }

  /// Offsets say nothing of topics that were deleted and made again, or that grew.
  private boolean sameTopics() {
    if (System.nanoTime() - checkedAt < RECHECK_NANOS) {
      return true;
    }
    checkedAt = System.nanoTime();
    return feed.origin().equals(origin) && feed.complete();
  }
}
