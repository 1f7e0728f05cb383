package dev.firstbad.producer.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.NoteRecorded;
import dev.firstbad.producer.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0day",
        "answer-before-log",
        "dashed-truncated",
        "fix-terms",
        "kernelci",
        "kernelci-twice",
        "lkft-mailbox",
        "lkp-commit",
        "merge-base",
        "nameless",
        "only-skipped-answered",
        "only-skipped-noted",
        "quoted-printable",
        "quoted-wrapped",
        "session",
        "several-skips",
        "swedish-indented",
        "terms-apart",
        "two-logs",
        "without-start"
      })
  void a_text_tells_what_is_in_it_and_is_kept_whole(String name) throws IOException {
    String text = resource(name + ".txt");

    List<Reading> readings = Transcripts.read(text);

    assertThat(Telling.of(readings)).isEqualTo(resource(name + ".told"));
    assertThat(readings.stream().map(Reading::text).collect(joining())).isEqualTo(text);
    assertThat(readings)
        .allSatisfy(reading -> assertThat(notes(reading)).isEqualTo(reading.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"several-skips", "session", "0day", "quoted-wrapped", "kernelci"})
  void line_ends_of_another_system_change_nothing(String name) throws IOException {
    String text = resource(name + ".txt").replace("\n", "\r\n");

    List<Reading> readings = Transcripts.read(text);

    assertThat(Telling.of(readings)).isEqualTo(resource(name + ".told"));
    assertThat(readings)
        .allSatisfy(reading -> assertThat(notes(reading)).isEqualTo(reading.text()));
  }

  @Test
  void prose_about_bisection_is_no_transcript() {
    String text =
        "First run\n\ngit bisect start\n\nand then `git bisect good` until it is found.\n";

    assertThat(Transcripts.read(text)).isEmpty();
  }

  @Test
  void a_long_text_around_a_log_is_split_into_notes() throws IOException {
    String text = resource("several-skips.txt") + "blah\n".repeat(100_000) + "x".repeat(300_000);

    Reading reading = Transcripts.read(text).getFirst();

    assertThat(notes(reading)).isEqualTo(text);
    assertThat(reading.drafts())
        .allSatisfy(draft -> assertThat(draft.toString()).hasSizeLessThan(101_000));
  }

  private static String notes(Reading reading) {
    return reading.drafts().stream()
        .map(draft -> draft.body() instanceof NoteRecorded note ? note.text() : "")
        .collect(joining());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TranscriptsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
