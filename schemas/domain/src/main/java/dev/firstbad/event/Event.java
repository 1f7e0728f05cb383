package dev.firstbad.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that happened in one bisection.
///
/// @param sequence position within the bisection, from 1 without gaps
/// @param occurredAt when it happened; null where the source does not tell
/// @param recordedAt when it was written to the record
/// @param source who says so, a URI reference such as `/import/syzbot-log`
/// @param causation the event that led to this one; an event caused by a [NoteRecorded] is that
///   note's interpretation, and the note renders in its place
/// @param inferred whether the source does not say this and it was worked out from what it says
public record Event(
    EventId id,
    BisectionId bisection,
    long sequence,
    @Nullable Instant occurredAt,
    Instant recordedAt,
    String source,
    @Nullable EventId causation,
    boolean inferred,
    EventBody body) {
  public Event {
    if (sequence < 1) {
      throw new IllegalArgumentException("a sequence starts at 1: " + sequence);
    }
  }
}
