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
import java.util.List;

/// The sample log of this repository, and the events that it tells of.
public final class Seed {
  public static final BisectionId ID = new BisectionId("5eed");
  private static final Path FILE =
      Path.of("../schemas/domain/src/test/resources/dev/firstbad/log/seed.txt");

  private Seed() {}

  public static byte[] bytes() {
    try {
      return Files.readAllBytes(FILE);
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  public static List<Event> events() {
    return events(ID);
  }

  /// The same of another bisection.
  public static List<Event> events(BisectionId id) {
    List<Draft> drafts = SyzbotLog.parse(LogText.decode(bytes())).drafts();
    return Draft.place(drafts, id, Samples.RECORDED, "/import/syzbot-log");
  }
}
