package dev.firstbad.producer.drive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One of the scenarios recorded beside the project.
record Scenario(String name, JsonNode json) {
  /// All of them; the test is skipped where they are not there.
  static List<Scenario> all() {
    List<Scenario> scenarios = new ArrayList<>();
    for (JsonNode scenario : recorded().path("bisection")) {
      scenarios.add(new Scenario(scenario.path("name").asText(), scenario));
    }
    return scenarios;
  }

  /// A scenario of our own: the search for a cause from the tip.
  static Scenario cause(String inputs) {
    try {
      JsonNode json =
          new ObjectMapper()
              .readTree(
                  "{\"mode\":\"cause\",\"start_commit_title\":\"905\",\"inputs\":" + inputs + "}");
      return new Scenario(inputs, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A scenario of our own: the search for a fix, from that commit on.
  static Scenario fix(String start, String inputs) {
    try {
      JsonNode json =
          new ObjectMapper()
              .readTree(
                  "{\"mode\":\"fix\",\"start_commit_title\":\"%s\",\"inputs\":%s}"
                      .formatted(start, inputs));
      return new Scenario(inputs, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode recorded() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("../shared/cases/engine-scenarios.json").normalize();
      if (Files.isRegularFile(candidate)) {
        try {
          return new ObjectMapper().readTree(candidate.toFile());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    assumeTrue(false, "no recorded scenarios beside the project");
    throw new AssertionError();
  }

  @Override
  public String toString() {
    return name;
  }
}
