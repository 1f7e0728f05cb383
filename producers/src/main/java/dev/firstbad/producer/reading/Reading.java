package dev.firstbad.producer.reading;

import dev.firstbad.event.Draft;
import dev.firstbad.log.ParsedLog.Check;
import java.util.List;

/// One bisection as a source tells it.
///
/// @param format the format of the source, as in `BisectionStarted`
/// @param line number of the first line of its text in the source, from 1
/// @param header the part of its text that tells it from others: up to the first test or decision
/// @param text all of its text; the events of its drafts render to exactly this
/// @param drafts what happened, in order
/// @param checks its decisions, held against what its tests give; none where it tells of no tests
/// @param warnings what could not be understood, each with the line; it is kept as text
public record Reading(
    String format,
    int line,
    String header,
    String text,
    List<Draft> drafts,
    List<Check> checks,
    List<String> warnings)
    implements Part {
  public Reading {
    drafts = List.copyOf(drafts);
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }
}
