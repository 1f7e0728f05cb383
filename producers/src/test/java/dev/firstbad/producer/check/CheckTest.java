package dev.firstbad.producer.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.producer.Sample;
import dev.firstbad.producer.detection.Detection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir Path directory;

  @Test
  void the_sample_is_found_to_be_what_it_says() {
    Checked checked = Check.of("seed.txt", Detection.read(Sample.bytes()).getFirst());

    assertThat(checked)
        .isEqualTo(
            new Checked.Log(
                "seed.txt",
                "cause",
                "culprit",
                "71335f37c5e8ec9225285206f7f875057b9737ad",
                List.of(),
                List.of(),
                List.of(
                    "akpm@linux-foundation.org",
                    "bgeffon@google.com",
                    "peterx@redhat.com",
                    "torvalds@linux-foundation.org"),
                16,
                13491128L,
                5796221L,
                7632420L,
                true,
                14,
                14,
                List.of()));
  }

  @Test
  void a_decision_that_the_runs_do_not_bear_is_a_difference() {
    String log = new String(Sample.bytes(), UTF_8);
    String edited = log.replaceFirst("# git bisect good", "# git bisect bad");

    Checked.Log checked =
        (Checked.Log) Check.of("log", Detection.read(edited.getBytes(UTF_8)).getFirst());

    assertThat(checked.verdicts()).isEqualTo(14);
    assertThat(checked.agreed()).isEqualTo(13);
    assertThat(checked.differences())
        .singleElement()
        .asString()
        .startsWith("line 22: git was told bad of");
  }

  @Test
  void a_transcript_without_tests_has_no_verdicts_to_derive() {
    String id = "a1b2c3d4e5".repeat(4);
    String log = "git bisect start\ngit bisect bad %s\n".formatted(id);

    Checked.Log checked =
        (Checked.Log) Check.of("log", Detection.read(log.getBytes(UTF_8)).getFirst());

    assertThat(checked.outcome()).isEqualTo("truncated");
    assertThat(checked.revisionsTested()).isEqualTo(1);
    assertThat(checked.verdicts()).isZero();
  }

  @Test
  void all_logs_are_summed_up() throws IOException {
    String log = new String(Sample.bytes(), UTF_8);
    Files.writeString(directory.resolve("one.txt"), log + log);
    Files.writeString(directory.resolve("two.txt"), "");
    List<String> files = new ArrayList<>();

    Checked.Summary summary =
        Check.all(
            List.of(directory.toString(), "-", "/nowhere"),
            new ByteArrayInputStream(Sample.bytes()),
            2,
            checked -> files.add(checked.file().replace(directory + "/", "")));

    assertThat(files).containsExactly("one.txt", "one.txt:193", "two.txt", "-", "/nowhere");
    assertThat(summary).isEqualTo(new Checked.Summary(3, 3, 42, 42, 3, 2));
    assertThat(summary.isLossless()).isTrue();
  }

  @Test
  void nothing_to_check_is_lossless() {
    assertThat(Check.all(List.of(), InputStream.nullInputStream(), 1, checked -> {}))
        .isEqualTo(Checked.Summary.NONE);
  }
}
