package dev.firstbad.producer.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopTest {
  @TempDir private Path directory;

  @Test
  void an_engine_that_lives_keeps_its_workshop() throws Exception {
    Process other = engine();
    try (BufferedReader said = other.inputReader()) {
      said.readLine();

      assertThatExceptionOfType(WorkshopException.Occupied.class)
          .isThrownBy(() -> Workshop.open(directory))
          .withMessage(
              "another engine is at work in %s (pid %d)", directory.toRealPath(), other.pid());
    } finally {
      other.destroyForcibly().waitFor();
      Workshop.open(directory).close();
    }
  }

  @Test
  void an_engine_that_was_killed_leaves_no_process_and_no_file() throws Exception {
    Process other = engine();
    try (BufferedReader said = other.inputReader()) {
      long left = Long.parseLong(said.readLine());
      other.destroyForcibly().waitFor();
      assertThat(ProcessEntry.of(left)).isPresent();

      try (Workshop workshop = Workshop.open(directory)) {
        assertThat(ProcessEntry.of(left)).isEmpty();
        assertThat(workshop.scratch()).isEmptyDirectory();
      }
    }
  }

  @Test
  void one_engine_does_not_open_its_workshop_twice() throws Exception {
    try (Workshop workshop = Workshop.open(directory)) {
      assertThatExceptionOfType(WorkshopException.Occupied.class)
          .isThrownBy(() -> Workshop.open(directory))
          .withMessageContaining("another engine is at work in " + workshop.directory());
    }
  }

  @Test
  void a_workshop_that_was_closed_can_be_opened_again() throws Exception {
    Workshop.open(directory).close();

    try (Workshop workshop = Workshop.open(directory)) {
      assertThat(workshop.directory().toFile().list())
          .containsExactlyInAnyOrder("lock", "owner", "scratch");
    }
  }

  /// An engine in a process of its own, which says the id of a process that it runs.
  private Process engine() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Engine.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static final class Engine {
    private Engine() {}

    public static void main(String[] arguments) throws Exception {
      Workshop workshop = Workshop.open(Path.of(arguments[0]));
      Path begun = workshop.scratch().resolve("begun");
      Command command =
          new Command(
              List.of("sh", "-c", "echo $$ > part; mv part begun; exec sleep 1000"),
              workshop.scratch(),
              java.util.Map.of(),
              Duration.ofHours(1),
              100);
      Thread.ofPlatform()
          .start(() -> run(new Runner(workshop, Duration.ofSeconds(1)), command, workshop));
      while (!Files.exists(begun)) {
        Thread.onSpinWait();
      }
      System.out.println(Files.readString(begun).strip());
    }

    private static void run(Runner runner, Command command, Workshop workshop) {
      try {
        runner.run(command, workshop.scratch().resolve("out"));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
