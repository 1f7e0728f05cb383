package dev.firstbad.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `firstbad pick` in a repository of this shape:
///
/// ```
/// one -- two -- three -- four -- five    main
///           \\
///            side                         side
/// ```
final class PickCommitTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void draw() throws Exception {
    git("init", "-q", "-b", "main");
    for (String name : List.of("one", "two")) {
      commit(name);
    }
    git("checkout", "-q", "-b", "side");
    commit("side");
    git("checkout", "-q", "main");
    for (String name : List.of("three", "four", "five")) {
      commit(name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --bad five --good one                               | 0 | test            | three | 1 | 1 |
          --bad two --good one                                | 0 | first-bad       | two   |   |   |
          --bad five --good side                              | 0 | test-merge-base | two   |   |   |
          --bad two --good side --expected two                | 1 | merge-base-bad  | two   |   |   |
          --bad one --good five                               | 1 | not-ancestors   |       |   |   |
          --bad three --good one --skip two                   | 1 | only-skipped    |       |   |   | two three
          --bad five --good one -- no/such/path               | 1 | no-testable     |       |   |   |
          --bad two --good two                                | 1 | good-and-bad    | two   |   |   |
          --bad five --good one --skip one..four              | 1 | only-skipped    |       |   |   | two three four five
          """)
  void every_answer_has_its_form(
      String line, int code, String type, String commit, Integer left, Integer steps, String names)
      throws Exception {
    Answer answer = pick(("--json " + line).split(" "));

    JsonNode json = new ObjectMapper().readTree(answer.out());
    assertThat(json.path("type").asText()).as(answer.toString()).isEqualTo(type);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(json.path("commit").asText(null)).isEqualTo(commit == null ? null : id(commit));
    assertThat(json.path("left").isNull() ? null : json.path("left").asInt()).isEqualTo(left);
    assertThat(json.path("steps").isNull() ? null : json.path("steps").asInt()).isEqualTo(steps);
    assertThat(json.path("candidates")).map(JsonNode::asText).hasSameElementsAs(ids(names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --bad nothing --good nowhere | no commit of this repository: 'nothing', 'nowhere'
          --good one                   | Missing required option: '--bad=C'
          --bad five --good one --skip x..y | no range of this repository: 'x..y'
          """)
  void what_is_not_there_is_named(String line, String message) {
    Answer answer = pick(line.split(" "));

    assertThat(answer.err()).startsWith("firstbad: " + message);
    assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void a_directory_without_repository_is_named(@TempDir Path elsewhere) {
    Answer answer = pick("--repo", elsewhere.toString(), "--bad", "a", "--good", "b");

    assertThat(answer.err()).contains("not a git repository: " + elsewhere);
    assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  private record Answer(int code, String out, String err) {}

  private static Answer pick(String... arguments) {
    List<String> words = new ArrayList<>(List.of("pick"));
    if (!Arrays.asList(arguments).contains("--repo")) {
      words.addAll(List.of("--repo", directory.toString()));
    }
    words.addAll(List.of(arguments));
    String[] line = words.toArray(String[]::new);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    StandardOutput out = new StandardOutput(bytes);
    int code =
        Main.run(
            Main.commandLine(System.in, out, line).setErr(new PrintWriter(err, true)), out, line);
    return new Answer(code, bytes.toString(UTF_8), err.toString());
  }

  private static List<String> ids(String names) throws Exception {
    List<String> ids = new ArrayList<>();
    for (String name : names == null ? new String[0] : names.split(" ")) {
      ids.add(id(name));
    }
    return ids;
  }

  private static String id(String name) throws Exception {
    return git("rev-parse", name + "^{commit}").strip();
  }

  private static void commit(String name) throws Exception {
    git("commit", "-q", "--allow-empty", "-m", name);
    git("tag", name);
  }

  private static String git(String... arguments) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }
}
