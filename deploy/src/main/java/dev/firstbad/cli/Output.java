package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/// How a command prints: for people, or as JSON.
final class Output {
  @Option(names = "--json", description = "print JSON, one object a line")
  private boolean json;

  boolean json() {
    return json;
  }

  /// Each element of an array on a line of its own.
  static void lines(JsonNode array, PrintWriter out) {
    array.forEach(node -> out.println(node));
  }
}
