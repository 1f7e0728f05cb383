package dev.firstbad.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/// The whole system as a process of its own, which can be killed and started again on its data.
final class SystemProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);

  private final Path directory;
  private final int port = free();
  private final int kafkaPort = free();
  private Process process;

  SystemProcess(Path directory) {
    this.directory = directory;
    this.process = started();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  String bootstrap() {
    return "127.0.0.1:" + kafkaPort;
  }

  /// SIGKILL, and back again.
  void killAndRestart() {
    kill(process);
    process = started();
  }

  /// Another program of these tests, in a process of its own.
  static Process run(String program, File output, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty("java.class.path"),
                program));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// SIGKILL, and waits until it is gone.
  static void kill(Process process) {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill(process);
  }

  private Process started() {
    File output = directory.resolve("system-" + System.nanoTime() + ".txt").toFile();
    Process starting =
        run(
            "dev.firstbad.cli.Main",
            output,
            "up",
            "--data",
            directory.resolve("data").toString(),
            "--port",
            String.valueOf(port),
            "--kafka-port",
            String.valueOf(kafkaPort));
    Awaitility.await()
        .atMost(START)
        .failFast("it ended, see " + output, () -> !starting.isAlive())
        .until(() -> Files.readString(output.toPath()).contains("ready: "));
    return starting;
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
