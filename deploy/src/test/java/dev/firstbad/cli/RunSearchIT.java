package dev.firstbad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.standalone.Standalone;
import dev.firstbad.standalone.StandaloneSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Live searches as a user starts them: real repositories, real processes, a real broker.
final class RunSearchIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;
  private static Standalone system;
  private static SearchedProject project;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2)); // a busy machine starts a JVM late
    system = Standalone.start(new StandaloneSettings(directory.resolve("data"), 0, 0, null, null));
    system.awaitReady();
    project = SearchedProject.in(directory.resolve("project"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void it_stands_in_for_git_bisect_run() throws IOException, InterruptedException {
    Answer ours = search("--bad", "HEAD", "--good", "v1.0", "--", "./test.sh");

    assertThat(ours.json().path("culprit").asText()).isEqualTo(project.bisectRun("./test.sh"));
    assertThat(ours.code()).isEqualTo(ExitCode.DONE);
    assertThat(project.status()).isEmpty();
    assertThat(project.workTrees()).hasSize(1);
  }

  @Test
  void a_command_that_is_not_found_anywhere_ends_the_search() {
    Answer ours = search("--bad", "HEAD", "--good", "v1.0", "--", "sh", "-c", "no-such-program");

    assertThat(ours.json().path("outcome").asText()).isEqualTo("infra");
    assertThat(ours.json().path("statement").asText())
        .contains("ended with status 127, and so on a good revision");
    assertThat(ours.code()).isEqualTo(ExitCode.WORLD_FAILED);
  }

  @Test
  void a_command_that_is_not_found_on_bad_revisions_alone_finds_the_culprit() {
    String test = "grep -qx fine state || exit 127";

    Answer ours = search("--bad", "HEAD", "--good", "v1.0", "--", "sh", "-c", test);

    assertThat(ours.json().path("culprit").asText()).isEqualTo(project.culprit());
  }

  @Test
  void a_flaky_test_is_searched_by_probabilities_and_revisions_are_tested_again() {
    Answer ours = weighed("./flaky.sh");

    assertThat(ours.json().path("culprit").asText()).isEqualTo(project.culprit());
    String id = ours.json().path("id").asText();
    assertThat(run("steps", id, "--server", system.url()).out())
        .contains("tested again: contains the culprit with probability");
    Path log = directory.resolve("weighed.log");
    write(log, run("log", id, "--server", system.url()).out());
    JsonNode checked = read(run("check", "--json", log.toString()).out().lines().findFirst().get());
    assertThat(checked.path("byteExact").asBoolean()).isTrue();
    assertThat(checked.path("culprit")).isEqualTo(ours.json().path("culprit"));
  }

  @Test
  void a_test_that_fails_now_and_then_everywhere_is_a_flake() {
    Answer ours = weighed("./shaky.sh");

    assertThat(ours.json().path("outcome").asText()).isEqualTo("flake");
    assertThat(ours.json().path("statement").asText()).contains("no commit explains the failures");
    assertThat(ours.code()).isEqualTo(ExitCode.NO);
  }

  @Test
  void what_is_wrong_with_the_wishes_of_a_policy_is_said_together() {
    Path plan = directory.resolve("wrong.yaml");
    write(plan, project.plan("true") + "policy: two-rate@1\nprobability: 0.4\nprior: mood\n");

    Answer refused = search(plan.toString());

    assertThat(refused.err()).contains("probability: a number above 0.5", "prior: 'mood'");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void its_log_is_one_that_syzbot_could_have_written() {
    Answer search = search("--bad", "HEAD", "--good", "v1.0", "--", "./test.sh");

    Path log = directory.resolve("search.log");
    String id = search.json().path("id").asText();
    write(log, run("log", id, "--server", system.url()).out());
    JsonNode checked = read(run("check", "--json", log.toString()).out().lines().findFirst().get());

    assertThat(checked.path("byteExact").asBoolean()).isTrue();
    assertThat(checked.path("culprit")).isEqualTo(search.json().path("culprit"));
    assertThat(checked.path("agreed")).isEqualTo(checked.path("verdicts"));
  }

  @ParameterizedTest
  @CsvSource({"1, git-bisect-run@1", "2, git-bisect-run@1", "3, two-rate@1"})
  void a_killed_search_goes_on_and_repeats_nothing(int seed, String policy)
      throws InterruptedException {
    Path made = directory.resolve("made-" + seed);
    String test = "./slow.sh";
    Process first =
        start("--policy", policy, "--bad", "HEAD", "--good", "v1.0", "--", test, made.toString());
    int after = 1 + new Random(seed).nextInt(3);
    Awaitility.await().until(() -> Files.exists(made) && lines(made) >= after);
    first.destroyForcibly().waitFor();
    String id = read(firstListed()).path("id").asText();

    Answer resumed = search("--resume", id);

    assertThat(resumed.json().path("culprit").asText()).isEqualTo(project.culprit());
    assertThat(runsOf(id)).doesNotHaveDuplicates();
    assertThat(project.workTrees()).hasSize(1);
  }

  @Test
  void a_second_engine_on_the_same_search_is_refused() throws InterruptedException {
    Path made = directory.resolve("made-twice");
    Process first = start("--bad", "HEAD", "--good", "v1.0", "--", "./slow.sh", made.toString());
    Awaitility.await().until(() -> Files.exists(made));
    String id = read(firstListed()).path("id").asText();

    Answer second = search("--resume", id);

    assertThat(second.err()).contains("another engine is at work in");
    assertThat(second.code()).isEqualTo(ExitCode.WORLD_FAILED);
    assertThat(first.waitFor()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void what_the_record_knows_is_not_built_and_tested_again() {
    Path built = directory.resolve("built");
    Path plan = directory.resolve("plan.yaml");
    write(plan, project.plan("echo built >> " + built + "; cp state product"));
    Answer first = search(plan.toString());
    Awaitility.await().until(() -> firstListed().contains(first.json().path("id").asText()));
    int before = lines(built);

    Answer second = search(plan.toString());

    assertThat(second.json().path("culprit")).isEqualTo(first.json().path("culprit"));
    assertThat(lines(built) - before).isLessThan(before);
    assertThat(
            run("steps", second.json().path("id").asText(), "--json", "--server", system.url())
                .out())
        .contains("\"reusedEvent\":\"");
  }

  private record Answer(int code, String out, String err) {
    JsonNode json() {
      return read(out);
    }
  }

  private static Answer search(String... arguments) {
    List<String> line = new ArrayList<>(List.of("run", "--json", "--server", system.url()));
    line.addAll(List.of("--work", directory.resolve("work").toString()));
    if (Arrays.asList(arguments).contains("--bad")) {
      line.addAll(List.of("--repo", project.directory().toString(), "--no-reuse"));
    }
    line.addAll(List.of(arguments));
    return run(line.toArray(String[]::new));
  }

  private static Answer weighed(String test) {
    return search("--policy", "two-rate@1", "--bad", "HEAD", "--good", "v1.0", "--", test);
  }

  private static Answer run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    StandardOutput out = new StandardOutput(bytes);
    int code =
        Main.run(
            Main.commandLine(System.in, out, arguments).setErr(new PrintWriter(err, true)),
            out,
            arguments);
    return new Answer(code, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }

  /// The same in a process of its own, which can be killed.
  private static Process start(String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.firstbad.cli.Main",
                "run",
                "--no-reuse",
                "--server",
                system.url(),
                "--repo",
                project.directory().toString(),
                "--work",
                directory.resolve("work").toString()));
    line.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("engine.log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> runsOf(String id) {
    return run("events", id, "--json", "--server", system.url())
        .out()
        .lines()
        .map(RunSearchIT::read)
        .filter(event -> event.path("type").asText().equals("RunFinished"))
        .map(event -> event.at("/data/step") + "/" + event.at("/data/index"))
        .toList();
  }

  private static String firstListed() {
    return run("list", "--json", "--limit", "1", "--server", system.url()).out();
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
