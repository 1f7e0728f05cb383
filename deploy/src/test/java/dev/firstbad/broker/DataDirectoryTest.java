package dev.firstbad.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void a_directory_in_use_by_this_process_is_named() {
    try (DataDirectory first = DataDirectory.open(directory)) {
      assertThatExceptionOfType(BrokerStartException.class)
          .isThrownBy(() -> DataDirectory.open(first.path()))
          .withMessageContaining(
              "%s is in use by process %d", directory, ProcessHandle.current().pid());
    }
  }

  @Test
  void a_directory_in_use_by_another_process_is_named_with_that_process() throws Exception {
    Process other = start(Owner.class, directory);
    try (BufferedReader output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open");

      assertThatExceptionOfType(BrokerStartException.class)
          .isThrownBy(() -> DataDirectory.open(directory))
          .withMessageContaining("%s is in use by process %d", directory, other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_killed_owner_leaves_no_lock_behind() throws Exception {
    Process other = start(Owner.class, directory);
    try (BufferedReader output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open");
    }

    other.destroyForcibly().waitFor();

    DataDirectory.open(directory).close();
  }

  private static Process start(Class<?> program, Path argument) throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String classes = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", classes, program.getName(), argument.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Owns a directory until it is killed.
  static final class Owner {
    static void main(String[] args) throws Exception {
      DataDirectory.open(Path.of(args[0]));
      System.out.println("open");
      System.in.read();
    }
  }
}
