package dev.firstbad.producer.offline;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.producer.intake.Identity;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import dev.firstbad.producer.source.Contents;
import dev.firstbad.producer.source.InOrder;
import dev.firstbad.producer.source.Source;
import dev.firstbad.producer.source.Sources;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Logs read and folded, in parallel.
public final class Offline {
  private static final int THREADS = 2;

  private Offline() {}

  /// Reads all that these paths lead to, does the work on each log, and hands over what came of it,
  /// in the order of the logs.
  ///
  /// @param paths files, directories, or `-` for standard input
  /// @param work is done in several threads
  public static <R> void each(
      List<String> paths, InputStream standardInput, Function<Told, R> work, Consumer<R> results) {
    Contents contents = new Contents(standardInput);
    InOrder.<Source, List<R>>each(
        Sources.of(paths),
        THREADS,
        source ->
            contents.of(source).stream().map(part -> told(source.name(), part)).map(work).toList(),
        done -> done.forEach(results));
  }

  private static Told told(String source, Part part) {
    String file = part.line() == 1 ? source : source + ":" + part.line();
    return switch (part) {
      case Reading reading -> new Told.Recorded(file, bisection(reading));
      case Refusal(int line, String reason) -> new Told.Refused(file, reason);
    };
  }

  private static Bisection bisection(Reading reading) {
    BisectionId id = Identity.of(reading.header(), 1);
    return Evolution.fold(
        id, Draft.place(reading.drafts(), id, Instant.EPOCH, "/offline/" + reading.format()));
  }
}
