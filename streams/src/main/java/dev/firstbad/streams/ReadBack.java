package dev.firstbad.streams;

import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/// Counts what is read back of stores that were lost.
final class ReadBack implements StateRestoreListener {
  private final LongAdder records = new LongAdder();

  long records() {
    return records.sum();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {}

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long last, long count) {
    records.add(count);
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {}
}
