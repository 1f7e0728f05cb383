package dev.firstbad.producer.source;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path directory;

  @Test
  void a_directory_is_all_the_files_below_it_by_name() throws IOException {
    Files.createDirectories(directory.resolve("b/c"));
    Files.writeString(directory.resolve("b/c/two.txt"), "2");
    Files.writeString(directory.resolve("b/one.txt"), "1");
    Files.writeString(directory.resolve("a.txt"), "0");

    assertThat(names(List.of("-", directory.toString())))
        .isEqualTo("- a.txt b/c/two.txt b/one.txt");
  }

  @Test
  void a_directory_that_cannot_be_read_does_not_hide_the_others() throws IOException {
    Path closed = Files.createDirectory(directory.resolve("closed"));
    Files.writeString(directory.resolve("open.txt"), "1");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    boolean obeyed = !Files.isReadable(closed);

    List<Source> sources = Sources.of(List.of(directory.toString()));

    assumeThat(obeyed).as("root reads everything").isTrue();
    assertThat(sources)
        .containsExactly(
            new Source.Unreadable(closed.toString(), "cannot be read: permission denied"),
            new Source.File(directory.resolve("open.txt")));
  }

  private String names(List<String> paths) {
    return Sources.of(paths).stream()
        .map(source -> source.name().replace(directory + "/", ""))
        .collect(joining(" "));
  }
}
