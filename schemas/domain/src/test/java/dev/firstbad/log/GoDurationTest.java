package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoDurationTest {
  @ParameterizedTest
  @CsvSource({
    "3h44m51.128104565s, PT3H44M51.128104565S",
    "1h0m5s, PT1H5S",
    "1m0s, PT1M",
    "0s, PT0S",
    "959.5ms, PT0.9595S",
    "12µs, PT0.000012S",
    "1.5µs, PT0.0000015S",
    "7ns, PT0.000000007S",
    "-1m0.5s, PT-60.5S",
    "100h0m0s, PT100H"
  })
  void a_duration_is_read_and_written_as_go_does(String text, Duration duration) {
    assertThat(GoDuration.parse(text)).contains(duration);
    assertThat(GoDuration.format(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "1h5s",
        "1h",
        "61s",
        "60m0s",
        "1.50s",
        "0.5s",
        "1500ms",
        "01s",
        "1m",
        "-0s",
        "99999999h0m0s",
        "1m2.1234567891s"
      })
  void what_go_would_not_print_is_no_duration(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
  }

  @Test
  void every_duration_comes_back() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      Duration duration = Duration.ofNanos(random.nextLong() >> random.nextInt(64));
      assertThat(GoDuration.parse(GoDuration.format(duration))).contains(duration);
    }
  }
}
