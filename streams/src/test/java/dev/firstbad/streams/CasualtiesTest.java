package dev.firstbad.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rocksdb.RocksDBException;

final class CasualtiesTest {
  private Instant now = Instant.EPOCH;
  private final Casualties casualties = new Casualties(() -> now);

  static Stream<Arguments> deaths() {
    return Stream.of(
        Arguments.of(noBroker(), REPLACE_THREAD),
        Arguments.of(new StreamsException(new IOException("disk full")), REPLACE_THREAD),
        Arguments.of(new ProcessorStateException(new RocksDBException("full")), REPLACE_THREAD),
        Arguments.of(new MissingSourceTopicException("not yet"), REPLACE_THREAD),
        Arguments.of(new StreamsException(new IllegalStateException("bug")), SHUTDOWN_CLIENT),
        Arguments.of(new NullPointerException("bug"), SHUTDOWN_CLIENT));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("deaths")
  void the_world_gets_another_chance_and_our_bugs_get_none(
      Throwable death, StreamThreadExceptionResponse response) {
    assertThat(casualties.handle(death)).isEqualTo(response);
  }

  @Test
  void what_everything_stopped_for_is_told() {
    Throwable bug = new NullPointerException("bug");
    assertThat(casualties.fatal()).isEmpty();

    casualties.handle(bug);

    assertThat(casualties.fatal()).contains(bug);
  }

  @Test
  void a_world_that_keeps_failing_stops_us_too() {
    for (int i = 0; i < 10; i++) {
      assertThat(casualties.handle(noBroker())).isEqualTo(REPLACE_THREAD);
    }

    assertThat(casualties.handle(noBroker())).isEqualTo(SHUTDOWN_CLIENT);
  }

  @Test
  void a_world_that_fails_now_and_then_never_stops_us() {
    for (int i = 0; i < 100; i++) {
      now = now.plus(Duration.ofMinutes(1));

      assertThat(casualties.handle(noBroker())).isEqualTo(REPLACE_THREAD);
    }
  }

  private static Throwable noBroker() {
    return new StreamsException(new TimeoutException("no broker"));
  }
}
