package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.evidence.Evidence;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RoundTripTest {
  private static final int SEEDS = 40;
  private static final Topics TOPICS = Topics.with(SchemaRegistry.ofRepository());

  @ParameterizedTest(name = "{0} of seed {1}")
  @MethodSource("bodies")
  void every_event_comes_back_as_it_was(Class<? extends EventBody> body, int seed) {
    Event event = Events.arbitrary(body, seed);

    assertComesBack(event, TOPICS.events());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_bisection_comes_back_as_it_was(int seed) {
    assertComesBack(new Arbitrary(seed).of(Bisection.class), TOPICS.bisections());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_culprit_report_comes_back_as_it_was(int seed) {
    assertComesBack(new Arbitrary(seed).of(CulpritReport.class), TOPICS.culprits());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void all_evidence_comes_back_as_it_was(int seed) {
    assertComesBack(new Arbitrary(seed).of(Evidence.class), TOPICS.evidence());
  }

  private static <V> void assertComesBack(V value, Topic<?, V> topic) {
    byte[] bytes = topic.value().serializer().serialize(topic.name(), value);

    assertThat(topic.value().deserializer().deserialize(topic.name(), bytes)).isEqualTo(value);
  }

  static Stream<Arguments> bodies() {
    return Arrays.stream(EventBody.class.getPermittedSubclasses())
        .flatMap(body -> seeds().mapToObj(seed -> Arguments.of(body, seed)));
  }

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }
}
