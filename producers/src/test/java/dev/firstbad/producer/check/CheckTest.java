package dev.firstbad.producer.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.producer.detection.Detection;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {
  @Test
  void a_transcript_without_tests_has_no_verdicts_to_derive() {
    String id = "a1b2c3d4e5".repeat(4);
    String log = "git bisect start\ngit bisect bad %s\n".formatted(id);

    Checked.Log checked = (Checked.Log) Check.of("log", Detection.read(log).getFirst());

    assertThat(checked.outcome()).isEqualTo("truncated");
    assertThat(checked.revisionsTested()).isEqualTo(1);
    assertThat(checked.verdicts()).isZero();
  }

  @Test
  void nothing_to_check_is_lossless() {
    assertThat(Check.all(List.of(), InputStream.nullInputStream(), 1, checked -> {}))
        .isEqualTo(Checked.Summary.NONE);
  }
}
