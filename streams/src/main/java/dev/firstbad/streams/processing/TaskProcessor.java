package dev.firstbad.streams.processing;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/// A processor that is made when its task starts, so that it holds no null, and the stores that it
/// works with.
public final class TaskProcessor<KIn, VIn, KOut, VOut>
    implements ProcessorSupplier<KIn, VIn, KOut, VOut> {
  private final Function<ProcessorContext<KOut, VOut>, Consumer<Record<KIn, VIn>>> start;
  private final Set<StoreBuilder<?>> stores;

  public TaskProcessor(
      Function<ProcessorContext<KOut, VOut>, Consumer<Record<KIn, VIn>>> start,
      StoreBuilder<?>... stores) {
    this.start = start;
    this.stores = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(stores)));
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return stores;
  }

  @Override
  public Processor<KIn, VIn, KOut, VOut> get() {
    return new Processor<>() {
      private Consumer<Record<KIn, VIn>> work =
          record -> {
            throw new IllegalStateException("a record before the task started");
          };

      @Override
      public void init(ProcessorContext<KOut, VOut> context) {
        work = start.apply(context);
      }

      @Override
      public void process(Record<KIn, VIn> record) {
        work.accept(record);
      }
    };
  }
}
