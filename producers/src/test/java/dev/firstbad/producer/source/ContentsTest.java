package dev.firstbad.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.producer.Sample;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {
  @TempDir Path directory;

  @Test
  void a_file_that_is_too_large_is_refused_unread() throws IOException {
    Path path = directory.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(200_000_000);
    }

    assertThat(read(new Source.File(path)))
        .isEqualTo(new Refusal(1, "larger than 64 MiB (200,000,000 bytes): split it"));
  }

  @Test
  void standard_input_that_does_not_end_is_refused_once_it_is_too_large() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return length;
          }
        };

    assertThat(new Contents(endless).of(new Source.StandardInput()))
        .containsExactly(new Refusal(1, "larger than 64 MiB: split it"));
  }

  @Test
  void a_log_on_standard_input_is_read() {
    Contents contents = new Contents(new ByteArrayInputStream(Sample.bytes()));

    Part part = contents.of(new Source.StandardInput()).getFirst();

    assertThat(((Reading) part).text()).isEqualTo(new String(Sample.bytes(), UTF_8));
  }

  @Test
  void a_missing_file_is_refused() {
    assertThat(read(new Source.File(directory.resolve("none.txt"))))
        .isEqualTo(new Refusal(1, "no such file or directory"));
  }

  private static Part read(Source source) {
    return new Contents(InputStream.nullInputStream()).of(source).getFirst();
  }
}
