package dev.firstbad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.producer.Sample;
import dev.firstbad.standalone.Standalone;
import dev.firstbad.standalone.StandaloneSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stream and exports of a real system, as commands show them.
final class WatchIT {
  @TempDir private static Path directory;
  private static Standalone system;
  private static Terminal terminal;
  private static String id;

  @BeforeAll
  static void start() throws IOException {
    system = start(0);
    terminal = new Terminal(system.url(), List.of());
    Path log = directory.resolve("sample.log");
    Files.write(log, Sample.bytes());
    id = terminal.run("import", "--json", log.toString()).json().at("/bisection/id").asText();
    terminal.eventually(
        answer -> answer.code() == ExitCode.DONE && answer.json().path("outcome").isObject(),
        "show",
        id,
        "--json");
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void a_watch_shows_every_event_once_across_a_restart_of_the_server() throws Exception {
    List<JsonNode> events = terminal.run("events", id, "--json").lines();
    long more = events.size() + 1L;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    FutureTask<Integer> watch = new FutureTask<>(() -> watch(shown, more));
    Thread.ofPlatform().start(watch);
    Awaitility.await().until(() -> shown.size() > 0);
    int port = Integer.parseInt(system.url().replaceFirst(".*:", ""));

    system.close();
    system = start(port);
    terminal.eventually(answer -> answer.code() == ExitCode.DONE, "show", id);
    terminal.run("confirm", id, "--reason", "seen");

    assertThat(watch.get()).isZero();
    List<String> told = new ArrayList<>();
    terminal.run("events", id, "--json").lines().forEach(e -> told.add(e.path("id").asText()));
    assertThat(new Terminal.Answer(0, shown.toString(StandardCharsets.UTF_8), "").lines())
        .extracting(event -> event.path("id").asText())
        .isEqualTo(told);
  }

  @Test
  void a_watch_that_does_not_follow_ends_with_the_record() {
    Terminal.Answer all = terminal.run("watch", "--from", "beginning", "--no-follow");
    Terminal.Answer none =
        terminal.run("watch", "--from", "beginning", "--no-follow", "--kind", "fix");
    Terminal.Answer ends =
        terminal.run(
            "watch",
            "--from",
            "beginning",
            "--no-follow",
            "--type",
            "dev.firstbad.bisection-concluded.v1");

    assertThat(all.out().lines().count()).isGreaterThanOrEqualTo(94);
    assertThat(all.out()).contains("bisection-started");
    assertThat(none.out()).isEmpty();
    assertThat(ends.out().lines()).hasSize(1);
  }

  @Test
  void what_a_watch_cannot_ask_is_refused_at_once() {
    Terminal.Answer answer = terminal.run("watch", "--type", "nothing");

    assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).contains("type");
  }

  @Test
  void an_export_is_in_the_file_once_it_is_whole() throws IOException {
    Path file = directory.resolve("out.csv");

    Terminal.Answer answer =
        terminal.run("export", "--format", "csv", "--table", "steps", "-o", file.toString());

    assertThat(answer.code()).isZero();
    assertThat(Files.readAllLines(file)).hasSize(17);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void an_export_that_cannot_be_leaves_no_file() {
    Path file = directory.resolve("none.csv");

    Terminal.Answer answer = terminal.run("export", "--format", "xml", "-o", file.toString());

    assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_bisection_compared_with_itself_never_parts() {
    Terminal.Answer answer = terminal.run("compare", id, id);

    assertThat(answer.out()).contains("they did the same to the end").doesNotContain("contradict");
  }

  @Test
  void statistics_end_with_a_line_for_all() {
    Terminal.Answer answer = terminal.run("stats", "--by", "year");

    assertThat(answer.out().lines().toList().getLast()).matches("all +1 +1 .*16 +\\d+");
  }

  private static int watch(ByteArrayOutputStream shown, long count) {
    StandardOutput out = new StandardOutput(shown);
    return Main.run(
        Main.commandLine(System.in, out, "watch"),
        out,
        "watch",
        "--json",
        "--from",
        "beginning",
        "--count",
        String.valueOf(count),
        "--server",
        system.url());
  }

  private static Standalone start(int port) {
    Standalone started =
        Standalone.start(new StandaloneSettings(directory.resolve("data"), port, 0, null, null));
    started.awaitReady();
    return started;
  }
}
