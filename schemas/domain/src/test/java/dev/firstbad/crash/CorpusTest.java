package dev.firstbad.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.firstbad.log.LogText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reports of real kernels, kept beside the project; skipped where they are not.
final class CorpusTest {
  private static final String MARK = "\ncrash: ";

  private record Known(String title, String report) {}

  @Test
  void most_reports_of_real_kernels_get_the_title_that_syzbot_gave_them() throws IOException {
    CrashPatterns patterns = new CrashPatterns(List.of());
    List<Known> known = known();

    long equal =
        known.stream()
            .filter(each ->
                patterns.in(each.report()).map(Crash::title).equals(Optional.of(each.title())))
            .count();

    assertThat(equal).isGreaterThanOrEqualTo(Math.round(known.size() * 0.88));
  }

  private static List<Known> known() throws IOException {
    Path corpus = corpus();
    assumeTrue(Files.isDirectory(corpus), "no corpus beside the project");
    List<Known> known = new ArrayList<>();
    try (Stream<Path> files = Files.list(corpus)) {
      for (Path file : files.sorted().toList()) {
        String log = LogText.decode(Files.readAllBytes(file));
        int at = log.lastIndexOf(MARK);
        int end = log.indexOf('\n', at + 1);
        if (at >= 0 && !log.substring(end).isBlank()) {
          known.add(new Known(log.substring(at + MARK.length(), end), log.substring(end + 1)));
        }
      }
    }
    return known;
  }

  private static Path corpus() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("../shared/corpus/syzbot").normalize();
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return Path.of("no corpus");
  }
}
