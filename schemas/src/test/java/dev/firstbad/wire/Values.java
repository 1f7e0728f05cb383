package dev.firstbad.wire;

import static java.util.Objects.requireNonNull;

import dev.firstbad.alert.Alert;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.evidence.Evidence;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Values of all that goes over the wire, from seeds.
final class Values {
  private static final int SEEDS = 20;
  private static final Topics TOPICS = Topics.with(SchemaRegistry.ofRepository());

  /// A value, the topic whose records hold such, and where it comes from.
  record Of<V>(V value, Topic<?, V> topic, int seed) {
    byte[] bytes() {
      return requireNonNull(topic.value().serializer().serialize(topic.name(), value));
    }

    @Override
    public String toString() {
      Object shown = value instanceof Event event ? event.body() : value;
      return shown.getClass().getSimpleName() + " of seed " + seed;
    }
  }

  private Values() {}

  static Stream<Of<?>> ofEveryType() {
    return Stream.concat(events(), IntStream.range(0, SEEDS).boxed().flatMap(Values::views));
  }

  private static Stream<Of<?>> events() {
    return Arrays.stream(EventBody.class.getPermittedSubclasses())
        .flatMap(body ->
            IntStream.range(0, SEEDS)
                .mapToObj(seed ->
                    new Of<>(
                        event(body.asSubclass(EventBody.class), seed), TOPICS.events(), seed)));
  }

  private static Stream<Of<?>> views(int seed) {
    Arbitrary arbitrary = new Arbitrary(seed);
    return Stream.of(
        new Of<>(arbitrary.of(Bisection.class), TOPICS.bisections(), seed),
        new Of<>(arbitrary.of(CulpritReport.class), TOPICS.culprits(), seed),
        new Of<>(arbitrary.of(Evidence.class), TOPICS.evidence(), seed),
        new Of<>(arbitrary.of(Alert.class), TOPICS.alerts(), seed));
  }

  private static Event event(Class<? extends EventBody> type, int seed) {
    Arbitrary arbitrary = new Arbitrary(seed);
    EventBody body = arbitrary.of(type);
    Event event = arbitrary.of(Event.class);
    return new Event(
        event.id(),
        event.bisection(),
        event.sequence(),
        event.occurredAt(),
        event.recordedAt(),
        event.source(),
        event.causation(),
        event.inferred(),
        body);
  }
}
