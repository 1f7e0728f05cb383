package dev.firstbad.producer.detection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.firstbad.log.LogText;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DetectionTest {
  private static final String ID = "a1b2c3d4e5".repeat(4);

  static Stream<Arguments> what_is_no_log() {
    return Stream.of(
        arguments(new byte[0], "empty file"),
        arguments(" \n\t\n".getBytes(UTF_8), "nothing but white space"),
        arguments("some text, and then\0a NUL".getBytes(UTF_8), "binary file: NUL at offset 19"),
        arguments(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "gzip data: unpack it first"),
        arguments("git bisect start".getBytes(UTF_16), "UTF-16 text: save it as UTF-8"),
        arguments(("x".repeat(600) + "\0").getBytes(UTF_8), "binary file: NUL at offset 600"),
        arguments(
            "int main(void) { return 0; }\n".getBytes(UTF_8),
            "no line of any known log: neither syzbot's, nor `git bisect log`, nor a bisection"
                + " report"),
        arguments(
            "Do this:\n\n  git bisect start\n  git bisect bad\n".getBytes(UTF_8),
            "`git bisect start` in line 3, but no decision and no result"),
        arguments(
            "From: a@b.c\nContent-Transfer-Encoding: base64\n\nZ2l0IGJpc2VjdA==\n".getBytes(UTF_8),
            "mail with a body in base64: save it decoded"));
  }

  @ParameterizedTest
  @MethodSource
  void what_is_no_log(byte[] bytes, String reason) {
    assertThat(Detection.read(bytes)).containsExactly(new Refusal(1, reason));
  }

  @Test
  void a_log_with_bytes_that_are_no_text_is_kept_as_it_is() {
    byte[] bytes =
        "git bisect start\n# bad: [%1$s] Zeile f\u00fcr Zeile \u00ff\ngit bisect bad %1$s\n"
            .formatted(ID)
            .getBytes(ISO_8859_1);

    Reading reading = (Reading) Detection.read(bytes).getFirst();

    assertThat(LogText.encode(reading.text())).isEqualTo(bytes);
    assertThat(Rendering.firstDifference(reading)).isEmpty();
  }

  @Test
  void a_log_may_have_a_nul_in_what_a_kernel_printed() {
    String log = new String(Sample.bytes(), UTF_8) + "a \0 in the report\n";

    Reading reading = (Reading) Detection.read(log.getBytes(UTF_8)).getFirst();

    assertThat(reading.text()).isEqualTo(log);
  }

  @Test
  void every_beginning_of_a_log_is_kept_as_it_is_or_refused() {
    String log = new String(Sample.bytes(), UTF_8);

    List<Part> parts =
        IntStream.rangeClosed(0, log.length())
            .filter(
                end -> end % 7 == 0 || log.startsWith("\n", end) || log.startsWith("\n", end - 1))
            .mapToObj(end -> Detection.read(log.substring(0, end).getBytes(UTF_8)).getFirst())
            .toList();

    assertThat(parts.stream().flatMap(DetectionTest::lost)).isEmpty();
    assertThat(parts.stream().filter(Refusal.class::isInstance)).hasSizeLessThan(20);
  }

  private static Stream<String> lost(Part part) {
    return part instanceof Reading reading
        ? Rendering.firstDifference(reading).stream()
        : Stream.empty();
  }

  @Test
  void two_logs_in_a_row_are_two_bisections() {
    String log = new String(Sample.bytes(), UTF_8);

    List<Part> parts = Detection.read((log + log).getBytes(UTF_8));

    assertThat(parts).extracting(Part::line).containsExactly(1, 193);
    assertThat(parts).extracting(part -> ((Reading) part).text()).containsExactly(log, log);
  }

  @Test
  void the_header_of_a_log_ends_behind_its_first_test() {
    String log = new String(Sample.bytes(), UTF_8);

    Reading reading = (Reading) Detection.read(Sample.bytes()).getFirst();

    assertThat(log).startsWith(reading.header() + "testing release v5.6\n");
  }
}
