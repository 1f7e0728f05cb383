package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// Commands as a user types them, asked of one running system.
///
/// @param more options that every command gets
record Terminal(String server, List<String> more) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What a command printed and how it ended.
  record Answer(int code, String out, String err) {
    JsonNode json() {
      return read(out);
    }

    List<JsonNode> lines() {
      return out.lines().map(Terminal::read).toList();
    }
  }

  Answer run(String... arguments) {
    return run(List.of(arguments));
  }

  Answer run(List<String> arguments) {
    List<String> line = new ArrayList<>(arguments);
    line.addAll(line.contains("--") ? line.indexOf("--") : line.size(), options());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    StandardOutput out = new StandardOutput(bytes);
    int code =
        Main.run(
            Main.commandLine(System.in, out).setErr(new PrintWriter(err, true)),
            out,
            line.toArray(String[]::new));
    return new Answer(code, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }

  /// What a command prints once it satisfies a condition.
  Answer eventually(Predicate<Answer> condition, String... arguments) {
    return Awaitility.await().until(() -> run(arguments), condition);
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(List.of("--server", server));
    options.addAll(more);
    return options;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
