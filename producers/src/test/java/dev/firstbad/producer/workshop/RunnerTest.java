package dev.firstbad.producer.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firstbad.log.LogText;
import dev.firstbad.producer.workshop.Finish.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofMillis(300);

  @TempDir private Path directory;
  private Workshop workshop;
  private Runner runner;

  @BeforeEach
  void open() throws WorkshopException {
    workshop = Workshop.open(directory.resolve("shop"));
    runner = new Runner(workshop, GRACE);
  }

  @AfterEach
  void close() throws WorkshopException {
    workshop.close();
  }

  @Test
  void a_command_ends_with_its_status_and_what_it_printed_in_order() throws Exception {
    Finish finish = shell("echo one; echo two >&2; cat; exit 3");

    assertThat(finish.end()).isEqualTo(new End.Exited(3));
    assertThat(finish.output().text()).isEqualTo("one\ntwo\n");
    assertThat(file()).hasContent("one\ntwo\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 9, 11, 15})
  void a_command_that_a_signal_killed_says_which(int signal) throws Exception {
    Finish finish = shell("kill -%d $$".formatted(signal));

    assertThat(finish.end()).isEqualTo(new End.Killed(signal));
    assertThat(finish.output().text()).isEmpty();
  }

  @Test
  void arguments_and_variables_arrive_as_they_are() throws Exception {
    Command command =
        Command.of(List.of("printenv", "VARIABLE"), directory, LONG)
            .with(Map.of("VARIABLE", "x 'y' \"$z\" é"));

    assertThat(run(command).output().text()).isEqualTo("x 'y' \"$z\" é\n");
  }

  @Test
  void bytes_that_are_no_text_are_kept() throws Exception {
    Finish finish = shell("printf 'a\\377b'");

    assertThat(LogText.encode(finish.output().text())).containsExactly('a', 0xFF, 'b');
  }

  @Test
  void a_program_that_is_not_there_is_not_started() throws Exception {
    Finish finish = run(Command.of(List.of("no-such-program"), directory, LONG));

    assertThat(finish.end()).isEqualTo(new End.NotStarted("no such program: no-such-program"));
  }

  @Test
  void in_a_directory_that_is_not_there_nothing_is_started() throws Exception {
    Path missing = directory.resolve("missing");

    Finish finish = run(Command.of(List.of("true"), missing, LONG));

    assertThat(finish.end()).isEqualTo(new End.NotStarted("no such directory: " + missing));
  }

  @Test
  void at_the_time_limit_all_ends_even_what_ignores_the_request() throws Exception {
    String line = "trap '' TERM; echo begun; (trap '' TERM; sleep 1000) & sleep 1000; sleep 1000";

    Finish finish = run(Command.shell(line, directory, Duration.ofMillis(500)));

    assertThat(finish.end()).isEqualTo(new End.TimedOut());
    assertThat(finish.output().text()).isEqualTo("begun\n");
    assertThat(running()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 1000 &",
        "setsid sleep 1000 & sleep 0.1",
        "(setsid sh -c 'sleep 1000 & sleep 1000' &) ; sleep 0.1",
        "setsid env -i sleep 1000 & sleep 0.3",
        "env -i setsid sh -c '(sleep 1000 &)' & sleep 0.1",
        "trap '' HUP; nohup setsid sh -c 'trap \"\" TERM; sleep 1000; sleep 1000' >/dev/null &"
            + " sleep 0.1"
      })
  void what_a_command_leaves_behind_ends_with_it(String line) throws Exception {
    Finish finish = shell("echo done; " + line);

    assertThat(finish.end()).isEqualTo(new End.Exited(0));
    assertThat(finish.survivors()).isEmpty();
    assertThat(running()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kill -9 $PPID; sleep 1000", "kill -9 0", "kill -9 -$PPID"})
  void a_command_that_kills_its_parent_meets_no_one_else(String line) throws Exception {
    Finish finish = shell(line);

    assertThat(finish.end()).isEqualTo(new End.Killed(9));
    assertThat(running()).isEmpty();
  }

  @Test
  void a_command_that_only_asks_its_parent_to_end_goes_on() throws Exception {
    assertThat(shell("kill $PPID; exit 7").end()).isEqualTo(new End.Exited(7));
  }

  @Test
  void a_command_may_delete_its_own_directory() throws Exception {
    Path own = Files.createDirectory(directory.resolve("own"));

    Finish finish = run(Command.shell("rm -rf \"$PWD\"; exit 4", own, LONG));

    assertThat(finish.end()).isEqualTo(new End.Exited(4));
  }

  @Test
  void a_flood_is_counted_and_both_its_ends_are_kept() throws Exception {
    String line = "echo first; head -c 50000000 /dev/zero | tr '\\0' x; echo; echo last";

    Finish finish = run(new Command(List.of("sh", "-c", line), directory, Map.of(), LONG, 100_000));

    assertThat(finish.output().bytes()).isEqualTo(50_000_012);
    assertThat(finish.output().text())
        .startsWith("first\nxxx")
        .contains("\n[48,689,292 bytes left out]\n")
        .endsWith("xxx\nlast\n")
        .hasSizeLessThan(1_400_000);
    assertThat(Files.size(file())).isBetween(1_148_576L, 1_148_700L);
  }

  @Test
  void a_file_that_cannot_be_written_does_not_stop_the_command() throws Exception {
    Path nowhere = directory.resolve("missing/out");

    Finish finish = runner.run(Command.shell("echo on; exit 2", directory, LONG), nowhere);

    assertThat(finish.end()).isEqualTo(new End.Exited(2));
    assertThat(finish.output().text()).isEqualTo("on\n");
    assertThat(finish.output().fault())
        .hasValue("the output was not kept: no such file or directory: " + nowhere);
  }

  @Test
  void a_full_disk_does_not_stop_the_command() throws Exception {
    Path full = Path.of("/dev/full");

    Finish finish = runner.run(Command.shell("echo on; exit 2", directory, LONG), full);

    assertThat(finish.end()).isEqualTo(new End.Exited(2));
    assertThat(finish.output().fault())
        .hasValue("the output was not kept: No space left on device");
  }

  @Test
  void an_interrupt_ends_the_command_first() throws Exception {
    FutureTask<Finish> task =
        new FutureTask<>(() -> shell("echo $$ > begun; sleep 1000; sleep 1000"));
    Thread thread = Thread.ofPlatform().start(task);
    await(directory.resolve("begun"));

    thread.interrupt();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(task::get)
        .withCauseInstanceOf(InterruptedException.class);
    assertThat(running()).isEmpty();
  }

  @Test
  void commands_at_once_end_each_by_itself() throws Exception {
    List<Callable<Finish>> tasks = new ArrayList<>();
    IntStream.range(0, 12)
        .forEach(n ->
            tasks.add(() ->
                runner.run(
                    Command.shell("sleep 1000 & echo " + n + "; exit " + n, directory, LONG),
                    directory.resolve("out" + n))));

    List<End> ends = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var each : threads.invokeAll(tasks)) {
        ends.add(each.get().end());
      }
    }

    assertThat(ends).isEqualTo(IntStream.range(0, 12).mapToObj(End.Exited::new).toList());
    assertThat(running()).isEmpty();
  }

  @Test
  void processes_of_others_are_left_alone() throws Exception {
    Process other = new ProcessBuilder("sleep", "1000").start();

    shell("sleep 1000 & exit 0");

    assertThat(other.isAlive()).isTrue();
    other.destroyForcibly().waitFor();
  }

  private Finish shell(String line) throws InterruptedException {
    return run(Command.shell(line, directory, LONG));
  }

  private Finish run(Command command) throws InterruptedException {
    return runner.run(command, file());
  }

  private Path file() {
    return directory.resolve("out");
  }

  /// Processes in our directory, however they came there.
  private List<ProcessEntry> running() throws IOException {
    Path real = directory.toRealPath();
    return ProcessEntry.all().stream()
        .filter(each -> Path.of("/proc/" + each.id() + "/cwd").toFile().exists())
        .filter(each -> worksIn(each, real))
        .toList();
  }

  private static boolean worksIn(ProcessEntry process, Path directory) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.id() + "/cwd")).equals(directory);
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(Path file) {
    while (!Files.exists(file)) {
      Thread.onSpinWait();
    }
  }
}
