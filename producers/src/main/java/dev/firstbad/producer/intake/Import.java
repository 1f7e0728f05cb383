package dev.firstbad.producer.intake;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.producer.detection.Detection;
import dev.firstbad.producer.detection.Rendering;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import dev.firstbad.producer.source.Contents;
import dev.firstbad.producer.source.InOrder;
import dev.firstbad.producer.source.Source;
import dev.firstbad.producer.source.Sources;
import dev.firstbad.wire.EventTooLarge;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings logs into the record.
///
/// A log is named after its header. If the record has another log of that name, the next name is
/// tried; if it has the same log, nothing happens; if it has the beginning of it, the rest is
/// appended. All of it happens in one transaction, so that processes importing the same logs leave
/// each bisection once, and a process that dies leaves nothing half-written.
public final class Import {
  private final Append record;
  private final InstantSource clock;

  /// @param record where events are appended, such as `EventStore::append`
  /// @param clock tells when they are recorded
  public Import(Append record, InstantSource clock) {
    this.record = record;
    this.clock = clock;
  }

  /// Imports all that these paths lead to, and hands over what became of each log, in order. What
  /// is refused, by us or by the record for its size, does not keep the rest from being imported;
  /// if the record cannot be reached, that ends it all.
  ///
  /// @param paths files, directories, or `-` for standard input
  public void all(
      List<String> paths, InputStream standardInput, int threads, Consumer<Imported> results) {
    Contents contents = new Contents(standardInput);
    InOrder.<Source, List<Imported>>each(
        Sources.of(paths),
        threads,
        source -> each(source.name(), contents.of(source)),
        imported -> imported.forEach(results));
  }

  /// Imports the logs in these bytes.
  ///
  /// @param name what they are called
  public List<Imported> one(String name, byte[] bytes) {
    return each(name, Detection.read(bytes));
  }

  List<Imported> each(String source, List<? extends Part> parts) {
    List<Imported> results = new ArrayList<>();
    for (Part part : parts) {
      results.add(
          switch (part) {
            case Reading reading -> checked(source, reading);
            case Refusal(int line, String reason) -> new Imported.Refused(source, line, reason);
          });
    }
    return results;
  }

  private Imported checked(String source, Reading reading) {
    Optional<String> lost = Rendering.firstDifference(reading);
    if (lost.isPresent()) {
      return new Imported.Refused(source, reading.line(), lost.get());
    }
    try {
      return append(source, reading);
    } catch (EventTooLarge e) {
      return new Imported.Refused(source, reading.line(), String.valueOf(e.getMessage()));
    }
  }

  /// Appends what the record lacks of a reading.
  private Imported.Recorded append(String source, Reading reading) {
    for (int number = 1; ; number++) {
      Attempt attempt = new Attempt(reading, Identity.of(reading.header(), number));
      Imported.Change change = attempt.made();
      if (change != null) {
        Bisection now = Evolution.fold(attempt.id, attempt.recorded);
        return new Imported.Recorded(source, reading.line(), change, now, reading.warnings());
      }
    }
  }

  /// One name tried.
  private final class Attempt {
    private final Reading reading;
    private final BisectionId id;
    private Placement placement = new Placement.Foreign();
    private List<Event> recorded = List.of();

    Attempt(Reading reading, BisectionId id) {
      this.reading = reading;
      this.id = id;
    }

    /// What became of it; null if the name is another log's.
    Imported.@Nullable Change made() {
      List<Event> appended = record.append(id, this::decide);
      recorded = Stream.concat(recorded.stream(), appended.stream()).toList();
      return switch (placement) {
        case Placement.New added -> Imported.Change.IMPORTED;
        case Placement.Longer extended -> Imported.Change.EXTENDED;
        case Placement.Known known -> Imported.Change.ALREADY_THERE;
        case Placement.Foreign foreign -> null;
      };
    }

    private List<Event> decide(List<Event> events) {
      recorded = events;
      placement = new Placing(reading, id, clock.instant()).in(events);
      return placement.toAppend();
    }
  }
}
