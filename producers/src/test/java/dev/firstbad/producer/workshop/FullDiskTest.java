package dev.firstbad.producer.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a file system of two mebibytes, which takes the right to mount one.
class FullDiskTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String FILL = "head -c 3000000 /dev/zero > big";

  @TempDir private Path disk;

  @BeforeEach
  void mount() throws Exception {
    int mounted = exit("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
    assumeThat(mounted).as("exit status of mount").isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    exit("umount", disk.toString());
  }

  @Test
  void a_command_that_filled_the_disk_and_failed_lacked_room() throws Exception {
    assertThat(lackedRoom(FILL)).isTrue();
  }

  @Test
  void a_command_that_filled_the_disk_and_succeeded_did_not() throws Exception {
    assertThat(lackedRoom(FILL + "; exit 0")).isFalse();
  }

  @Test
  void a_command_that_only_speaks_of_a_full_disk_did_not() throws Exception {
    assertThat(lackedRoom("echo write: No space left on device; exit 1")).isFalse();
  }

  @Test
  void a_command_that_deletes_what_it_could_not_write_lacked_room_if_little_is_left()
      throws Exception {
    String little = "head -c 2000000 /dev/zero > most; ";

    assertThat(lackedRoom(little + FILL + " || { rm big; exit 1; }")).isTrue();
  }

  private boolean lackedRoom(String command) throws Exception {
    try (Workshop workshop = Workshop.open(disk)) {
      Finish finish =
          new Runner(workshop, Duration.ofSeconds(1))
              .run(Command.shell(command, disk, LONG), disk.resolve("out"));
      return workshop.lackedRoom(finish);
    }
  }

  private static int exit(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
