package dev.firstbad.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.producer.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The command line as a user meets it, without a running system.
final class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bogus                            | 2 | Unmatched argument at index 0: 'bogus'
          list --bogus                     | 2 | Unknown option: '--bogus'
          import                           | 2 | Missing required parameter: 'PATH'
          import --follow a b              | 2 | --follow takes one file
          up --port 70000                  | 2 | --port is 0 to 65535, not 70000
          up --schema-registry somewhere   | 2 | --schema-registry takes an address
          up --webhooks nowhere            | 2 | --webhooks is anywhere or public, not nowhere
          up --public-url https://x.org    | 2 | mail needs --smtp HOST:PORT
          up --smtp here --mail-from x     | 2 | --smtp takes HOST:PORT, not here; --mail-from takes
          subscribe x --filter y           | 2 | --filter takes NAME=TEXT, NAME^=TEXT
          list --limit -1                  | 2 | --limit is 0 or more, not -1
          list --server ftp://somewhere    | 2 | --server takes an address
          list --server http://127.0.0.1:1 | 3 | no answer from http://127.0.0.1:1: start a system
          simulate --noise sea             | 2 | --noise is kernel, facf or rates:W/O with 0 <= O < W <= 1, not sea
          simulate --noise facf --stop 1   | 2 | --stop is above 0 and below 1, not 1.0
          simulate --noise facf --ranges 0 | 2 | --ranges is 1 or more, not 0
          simulate --noise facf --policy x | 2 | --policy: no policy is called 'x'
          parse no/such/file               | 2 | no/such/file: no such file or directory
          parse .                          | 2 | . is a directory: parse takes one log
          """)
  void what_cannot_be_done_is_said_in_a_line_or_two(String line, int exitCode, String message) {
    int code = run(out, line.split(" "));

    assertThat(err.toString()).startsWith("firstbad: " + message);
    assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(code).isEqualTo(exitCode);
  }

  @Test
  void without_a_command_all_are_listed() {
    int code = run(out);

    assertThat(err.toString()).contains("import", "check", "log");
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void a_simulation_tells_how_each_policy_did() {
    int code = run(out, "simulate --noise kernel --ranges 20 --policy any-crash --json".split(" "));

    assertThat(out.toString(UTF_8))
        .contains("\"policy\":\"any-crash\"", "\"ranges\":20", "\"unanswered\":0");
    assertThat(code).isEqualTo(ExitCode.DONE);
  }

  static Stream<CommandLine> commands() {
    return commandLine(OutputStream.nullOutputStream()).getSubcommands().values().stream();
  }

  static Stream<String> examples() {
    return commands()
        .map(command -> String.join("\n", command.getCommandSpec().usageMessage().footer()))
        .flatMap(footer -> Stream.of(footer.split("Example: ")).skip(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_in_a_help_is_understood(String example) throws Exception {
    assertThat(commandLine(out).parseArgs(words(example)).errors()).isEmpty();
  }

  /// The arguments that a shell gives to the command.
  private String[] words(String example) throws IOException, InterruptedException {
    String stubs = "git() { :; }; ssh() { :; }; firstbad() { printf '%s\\n' \"$@\" >words; };";
    Process shell =
        new ProcessBuilder("bash", "-c", stubs + example).directory(directory.toFile()).start();
    assertThat(shell.waitFor()).isZero();
    return Files.readAllLines(directory.resolve("words")).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void no_line_of_a_help_is_broken(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().footer())
        .allMatch(line -> line.formatted().length() <= 80);
  }

  @Test
  void a_log_refused_does_not_keep_the_rest_from_being_checked() throws IOException {
    Files.write(directory.resolve("a.txt"), new byte[] {'a', 0});
    Files.write(directory.resolve("b.txt"), Sample.bytes());

    int code = run(out, "check", "--json", directory.toString());

    assertThat(out.toString(UTF_8))
        .contains("a.txt\",\"refused\":\"binary file: NUL at offset 1\"")
        .contains("\"logs\":1,\"byteExact\":1")
        .endsWith("\"refused\":1}\n");
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void what_is_rendered_is_what_was_read_whatever_the_bytes() throws IOException {
    byte[] log =
        new String(Sample.bytes(), UTF_8).replace("mm/gup", "mm/ü\n\u20ac").getBytes(UTF_8);
    log[log.length / 2] = (byte) 0xff;
    Path file = Files.write(directory.resolve("log.txt"), log);

    int code = run(out, "parse", "--render", file.toString());

    assertThat(out.toByteArray()).isEqualTo(log);
    assertThat(code).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @CsvSource({"No space left on device, 3", "Broken pipe, 0"})
  void lost_output_is_a_failure_unless_nobody_wants_it(String reason, int exitCode) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };

    int code = run(failing, "check", "-");

    assertThat(err.toString()).contains(exitCode == 0 ? "" : reason);
    assertThat(code).isEqualTo(exitCode);
  }

  private int run(OutputStream to, String... arguments) {
    StandardOutput output = new StandardOutput(to);
    CommandLine line =
        Main.commandLine(new ByteArrayInputStream(Sample.bytes()), output, arguments)
            .setErr(new PrintWriter(err, true));
    return Main.run(line, output, arguments);
  }

  private static CommandLine commandLine(OutputStream out) {
    return Main.commandLine(new ByteArrayInputStream(Sample.bytes()), new StandardOutput(out));
  }
}
