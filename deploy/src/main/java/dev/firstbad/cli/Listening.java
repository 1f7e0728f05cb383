package dev.firstbad.cli;

import picocli.CommandLine.Option;

/// Where a system listens, on the loopback address.
final class Listening {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "port of the HTTP API, 0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "port of the embedded broker, 0 for any (default: ${DEFAULT-VALUE})")
  private int kafkaPort;

  int port() {
    return checked("--port", port);
  }

  int kafkaPort() {
    return checked("--kafka-port", kafkaPort);
  }

  private static int checked(String option, int port) {
    if (port < 0 || port > 65535) {
      throw new InputWrong(option + " is 0 to 65535, not " + port);
    }
    return port;
  }
}
