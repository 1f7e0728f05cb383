package dev.firstbad.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.awaitility.Awaitility;

/// Someone who reads the stream: a process that writes a line for each event, and when it is
/// started again, or its connection breaks, goes on behind the last line.
final class Subscriber {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Subscriber() {}

  /// What it has got.
  ///
  /// @param place the id from which to go on behind this event
  record Got(String place, String event, String bisection) {
    static List<Got> in(Path file) throws IOException {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .map(line -> line.split(" "))
              .map(words -> new Got(words[0], words[1], words[2]))
              .toList()
          : List.of();
    }
  }

  static Process start(String url, Path file, File output) {
    return SystemProcess.run(Subscriber.class.getName(), output, url, file.toString());
  }

  static void main(String... arguments) {
    URI server = URI.create(arguments[0]);
    Path file = Path.of(arguments[1]);
    while (true) {
      Awaitility.await().forever().ignoreExceptions().until(() -> isThere(server));
      try {
        follow(server.resolve("/api/v1/stream?from=beginning"), file);
      } catch (IOException broken) {
        System.out.println(broken);
      }
    }
  }

  private static boolean isThere(URI server) throws IOException {
    URL health = server.resolve("/health/live").toURL();
    return ((HttpURLConnection) health.openConnection()).getResponseCode() == 200;
  }

  private static void follow(URI stream, Path file) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) stream.toURL().openConnection();
    List<Got> got = Got.in(file);
    if (!got.isEmpty()) {
      connection.setRequestProperty("Last-Event-ID", got.getLast().place());
    }
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
        OutputStream out =
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      String place = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          place = line.substring(4);
        } else if (line.startsWith("data: {\"specversion\"")) {
          JsonNode event = JSON.readTree(line.substring(6));
          String noted =
              place + " " + event.path("id").asText() + " " + event.path("subject").asText() + "\n";
          out.write(noted.getBytes(UTF_8));
        }
      }
    }
  }
}
