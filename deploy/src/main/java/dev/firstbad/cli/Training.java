package dev.firstbad.cli;

import dev.firstbad.broker.EmbeddedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine;

/// Does once what users will do, so that the JVM can write down what it loads and links for it.
///
/// The build runs this with `-XX:AOTCacheOutput`, once for the server and once for the short-lived
/// commands: the JVM loads all that is in a cache at its start, so a common one slows commands
/// down.
final class Training {

  private Training() {}

  static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "server" -> runServer();
      case "command" -> runCommands();
      default -> throw new IllegalArgumentException("server or command, not " + args[0]);
    }
  }

  private static void runServer() throws Exception {
    Path directory = Files.createTempDirectory("firstbad-training");
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
      System.out.println(broker.bootstrapServers());
    }
    Utils.delete(directory.toFile());
  }

  private static void runCommands() {
    new CommandLine(new Main()).execute("--help");
  }
}
