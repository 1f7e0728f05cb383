package dev.firstbad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.producer.Sample;
import dev.firstbad.standalone.Standalone;
import dev.firstbad.standalone.StandaloneSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people say of bisections, said to a real system by commands.
final class CorrectionIT {
  @TempDir private static Path directory;
  private static Standalone system;
  private static Terminal terminal;
  private static SearchedProject project;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    system = Standalone.start(new StandaloneSettings(directory.resolve("data"), 0, 0, null, null));
    system.awaitReady();
    terminal = new Terminal(system.url(), List.of());
    project = SearchedProject.in(directory.resolve("project"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void a_corrected_step_changes_the_result_the_views_and_the_log_of_events() throws IOException {
    String id = imported();
    JsonNode before = terminal.run("show", id, "--json").json();
    String culprit = before.at("/outcome/culprit/commit").asText();

    Terminal.Answer preview = correct(id, "--preview");
    Terminal.Answer corrected = correct(id);

    JsonNode change = corrected.json();
    assertThat(preview.json().path("differences")).isEqualTo(change.path("differences"));
    terminal.eventually(
        answer -> answer.json().at("/outcome/type").asText().equals("inconclusive"),
        "show",
        id,
        "--json");
    terminal.eventually(
        answer -> answer.json().path("blames").isEmpty(), "commit", culprit, "--json");
    int sequence = change.at("/event/sequence").asInt();
    assertThat(terminal.run("show", id, "--json", "--at", String.valueOf(sequence - 1)).json())
        .isEqualTo(before);
    assertThat(terminal.run("events", id, "--json").lines()).contains(change.path("event"));
    assertThat(correct(id).json()).isEqualTo(change);
  }

  @Test
  void what_was_seen_too_long_ago_is_not_changed() throws IOException {
    String id = imported();

    Terminal.Answer late = correct(id, "--expect", "1");

    assertThat(late.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(late.err()).contains("it has changed: its last event is ");
  }

  @Test
  void a_running_search_obeys() throws Exception {
    Path made = directory.resolve("made");
    FutureTask<Terminal.Answer> search =
        new FutureTask<>(() -> search("./slow.sh", made.toString()));
    Thread.ofPlatform().start(search);
    Awaitility.await().until(() -> Files.exists(made) && Files.readAllLines(made).size() >= 2);
    String id = terminal.run("list", "--json", "--state", "running").json().path("id").asText();
    JsonNode first = terminal.run("steps", id, "--json").lines().getFirst();

    terminal.run("correct", id, "--step", "1", "--to", "bad", "--reason", "seen");

    assertThat(first.path("verdict").asText()).isEqualTo("good");
    assertThat(search.get().json().path("culprit")).isEqualTo(first.path("commit"));
  }

  @Test
  void a_search_that_ended_obeys_when_it_goes_on() {
    JsonNode search = search("./test.sh").json();
    String id = search.path("id").asText();
    terminal.eventually(answer -> answer.code() == ExitCode.DONE, "show", id);
    JsonNode first = terminal.run("steps", id, "--json").lines().getFirst();

    terminal.run("correct", id, "--step", "1", "--to", "bad", "--reason", "seen");
    Terminal.Answer resumed = terminal.run("run", "--json", "--resume", id, "--work", work());

    assertThat(search.path("culprit").asText()).isEqualTo(project.culprit());
    assertThat(resumed.json().path("culprit")).isEqualTo(first.path("commit"));
  }

  private static Terminal.Answer correct(String id, String... more) {
    List<String> words =
        List.of("correct", id, "--json", "--step", "16", "--to", "skip", "--reason", "seen");
    return terminal.run(Stream.concat(words.stream(), Stream.of(more)).toList());
  }

  /// The id of the sample, once it is visible with its culprit.
  private static String imported() throws IOException {
    Path log = directory.resolve("sample.log");
    Files.write(log, Sample.bytes());
    String id =
        terminal.run("import", "--json", log.toString()).json().at("/bisection/id").asText();
    terminal.eventually(
        answer -> answer.code() == ExitCode.DONE && answer.json().path("outcome").isObject(),
        "show",
        id,
        "--json");
    return id;
  }

  private static Terminal.Answer search(String... command) {
    List<String> words =
        List.of(
            "run",
            "--json",
            "--work",
            work(),
            "--repo",
            project.directory().toString(),
            "--no-reuse",
            "--bad",
            "HEAD",
            "--good",
            "v1.0",
            "--");
    return terminal.run(Stream.concat(words.stream(), Stream.of(command)).toList());
  }

  private static String work() {
    return directory.resolve("work").toString();
  }
}
