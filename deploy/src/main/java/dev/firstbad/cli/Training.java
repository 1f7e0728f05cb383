package dev.firstbad.cli;

import dev.firstbad.producer.Sample;
import dev.firstbad.standalone.Standalone;
import dev.firstbad.standalone.StandaloneSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Does once what users will do, so that the JVM can write down what it loads and links for it.
///
/// The build runs this with `-XX:AOTCacheOutput`, once for the server and once for the short-lived
/// commands: the JVM loads all that is in a cache at its start, so a common one slows commands
/// down.
final class Training {

  private Training() {}

  static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "server" -> runServer();
      case "command" -> runCommands();
      default -> throw new IllegalArgumentException("server or command, not " + args[0]);
    }
  }

  private static void runServer() {
    try (Standalone system = Standalone.start(new StandaloneSettings(null, 0, 0, null, null))) {
      system.awaitReady();
      String path = Demo.sample(system);
      Demo.show(system, path, StandardOutput.ofProcess().writer());
    }
  }

  private static void runCommands() throws IOException {
    Path sample = Files.createTempFile("firstbad-training", ".txt");
    try {
      Files.write(sample, Sample.bytes());
      execute("--help");
      execute("check", "--json", sample.toString());
      execute("parse", sample.toString());
      execute("list", "--server", "http://127.0.0.1:1");
      pick();
    } finally {
      Files.delete(sample);
    }
  }

  /// Picks in the repository that this is built from, if it is one.
  private static void pick() {
    execute("pick", "--bad", "HEAD", "--good", "HEAD~5", "--json");
    execute("pick", "--bad", "HEAD", "--good", "HEAD~5", "--skip", "HEAD~2");
  }

  private static void execute(String... words) {
    Main.commandLine(System.in, StandardOutput.ofProcess(), words).execute(words);
  }
}
