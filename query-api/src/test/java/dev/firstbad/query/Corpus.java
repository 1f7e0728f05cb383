package dev.firstbad.query;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.log.LogText;
import dev.firstbad.log.SyzbotLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The real logs that lie beside the project, where they do.
public final class Corpus {
  private static final Path DIRECTORY = Path.of("../../shared/corpus/syzbot");

  private Corpus() {}

  public static boolean isThere() {
    return Files.isDirectory(DIRECTORY);
  }

  /// The events of each, in the order of their names and recorded an hour after the other.
  public static List<List<Event>> logs() {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      List<List<Event>> logs = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        List<Draft> drafts = SyzbotLog.parse(LogText.decode(Files.readAllBytes(file))).drafts();
        BisectionId id = new BisectionId(file.getFileName().toString());
        Instant recorded = Samples.RECORDED.plus(Duration.ofHours(logs.size()));
        logs.add(Draft.place(drafts, id, recorded, "/import/syzbot-log"));
      }
      return logs;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
