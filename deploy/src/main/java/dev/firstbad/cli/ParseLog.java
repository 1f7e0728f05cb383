package dev.firstbad.cli;

import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.log.LogText;
import dev.firstbad.log.LogWriter;
import dev.firstbad.producer.intake.Identity;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import dev.firstbad.producer.source.Contents;
import dev.firstbad.producer.source.Source;
import dev.firstbad.producer.source.Sources;
import dev.firstbad.query.json.EventJson;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "parse",
    description = "Print the events of one log as lines of JSON, without a running system.",
    footer = {
      "",
      "Example: firstbad parse bisect.txt",
      "Example: firstbad parse --render bisect.txt"
    })
final class ParseLog implements Runnable {
  @Parameters(paramLabel = "FILE", description = "a log, or - for standard input")
  private String file;

  @Option(names = "--render", description = "print the log again, rendered from its events")
  private boolean render;

  private final InputStream in;
  private final StandardOutput out;

  ParseLog(InputStream in, StandardOutput out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public void run() {
    List<Source> sources = Sources.of(List.of(file));
    if (sources.size() != 1) {
      throw new InputWrong(file + " is a directory: parse takes one log");
    }
    for (Part part : new Contents(in).of(sources.getFirst())) {
      switch (part) {
        case Reading reading -> print(reading);
        case Refusal(int line, String reason) ->
            throw new InputWrong(ImportedText.place(file, line) + ": " + reason);
      }
    }
  }

  private void print(Reading reading) {
    List<Event> events =
        Draft.place(
            reading.drafts(),
            Identity.of(reading.header(), 1),
            InstantSource.system().instant(),
            "/import/" + reading.format());
    if (render) {
      out.write(LogText.encode(LogWriter.render(events)));
    } else {
      events.forEach(event -> out.write(line(event)));
    }
  }

  private static byte[] line(Event event) {
    return (EventJson.of(event) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
