package dev.firstbad.producer.intake;

import dev.firstbad.producer.source.Contents;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Imports a log while it is being written: each thing that it says as soon as it is said in full.
///
/// ```
/// following --outcome told and quiet--> done
///     |  ^
///     |  '--cut off or replaced: what was there is imported as it is, and the new file followed
///     '-----interrupted: what is there is imported as it is--> done
/// ```
public final class Follow {
  /// How long a log that has told its outcome must be quiet to be taken for whole.
  public static final Duration QUIET = Duration.ofSeconds(2);

  private final Import imports;
  private final Duration quiet;

  public Follow(Import imports, Duration quiet) {
    this.imports = imports;
    this.quiet = quiet;
  }

  /// Follows a file until its log has told its outcome, it turns out to be no text, or the thread
  /// is interrupted; hands over what became of its logs whenever the record changes, and at the
  /// end.
  ///
  /// @throws IOException if the file cannot be read
  public void file(Path path, Consumer<Imported> results) throws IOException {
    String name = path.toString();
    Growth growth = new Growth();
    try (Tail tail = new Tail(path)) {
      for (boolean done = false; !done; ) {
        switch (tail.next(quiet)) {
          case Tail.News.Grown(ByteBuffer bytes) -> {
            growth.add(bytes);
            done = growth.size() > Contents.LARGEST;
            settled(name, growth, results);
          }
          case Tail.News.Replaced() -> {
            whole(name, growth, results);
            growth = new Growth();
          }
          case Tail.News.Quiet() -> done = growth.isConcluded() || !growth.isText();
        }
      }
      whole(name, growth, results);
    } catch (InterruptedException e) {
      whole(name, growth, results);
      Thread.currentThread().interrupt();
    }
  }

  private void settled(String name, Growth growth, Consumer<Imported> results) {
    for (Imported imported : imports.each(name, growth.settled())) {
      if (imported instanceof Imported.Recorded recorded
          && recorded.change() != Imported.Change.ALREADY_THERE) {
        results.accept(recorded);
      }
    }
  }

  private void whole(String name, Growth growth, Consumer<Imported> results) {
    imports.each(name, growth.all()).forEach(results);
  }
}
