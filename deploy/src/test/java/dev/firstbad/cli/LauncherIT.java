package dev.firstbad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script `deploy/firstbad`, on what the build has just packaged.
final class LauncherIT {

  private static final Path SCRIPT = Path.of("firstbad").toAbsolutePath();

  @TempDir Path directory;

  @Test
  void the_script_runs_from_any_directory_and_through_a_link() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), SCRIPT);

    Answer answer = run(link, Map.of(), "--version");
    Files.delete(link);

    assertThat(answer.output()).startsWith("firstbad ");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void an_old_jdk_is_passed_over() throws Exception {
    Files.writeString(directory.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");

    Answer answer = run(SCRIPT, Map.of("JAVA_HOME", directory.toString()), "--version");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @CsvSource({"list, command.aot", "up, server.aot"})
  void the_jvm_accepts_the_cache_of_a_command(String command, String cache) throws Exception {
    assumeThat(SCRIPT.resolveSibling("target").resolve(cache)).exists();

    Answer answer =
        run(SCRIPT, Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=on"), command, "--no-such-option");

    assertThat(answer.output()).contains("--no-such-option").doesNotContain("AOT cache");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void options_of_the_jvm_that_are_asked_for_count_instead_of_ours() throws Exception {
    Map<String, String> asked = Map.of("FIRSTBAD_OPTS", "-Xmx64m -XX:+PrintCommandLineFlags");

    Answer answer = run(SCRIPT, asked, "up", "--no-such-option");

    assertThat(answer.output()).contains("-XX:MaxHeapSize=67108864 ");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  private Answer run(Path script, Map<String, String> environment, String... arguments)
      throws Exception {
    Path output = directory.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(script.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
    builder.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    int exitCode = builder.start().waitFor();
    return new Answer(exitCode, Files.readString(output));
  }

  private record Answer(int exitCode, String output) {}
}
