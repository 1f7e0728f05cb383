package dev.firstbad.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a source yields, before it has a place in the record.
///
/// @param cause index of the draft that led to this one; -1 for none. A draft caused by a
///   [NoteRecorded] is that note's interpretation, and the note renders in its place
/// @param inferred whether it was worked out rather than said
public record Draft(EventBody body, int cause, boolean inferred, @Nullable Instant occurredAt) {

  /// A draft that the source says in so many words.
  public static Draft said(EventBody body) {
    return new Draft(body, -1, false, null);
  }

  /// A draft that was worked out from what the source says.
  public static Draft inferred(EventBody body) {
    return new Draft(body, -1, true, null);
  }

  /// Places drafts in the record of a bisection from sequence 1 on. The same drafts get the same
  /// event ids each time, so that importing twice is importing once.
  public static List<Event> place(
      List<Draft> drafts, BisectionId bisection, Instant recordedAt, String source) {
    return placeAfter(List.of(), 0, drafts, bisection, recordedAt, source);
  }

  /// Places the drafts that are not in the record yet.
  ///
  /// @param recorded the events of the first drafts
  /// @param last the highest sequence in the record
  public static List<Event> placeAfter(
      List<Event> recorded,
      long last,
      List<Draft> drafts,
      BisectionId bisection,
      Instant recordedAt,
      String source) {
    List<Event> events = new ArrayList<>(recorded);
    for (Draft draft : drafts.subList(recorded.size(), drafts.size())) {
      long sequence = last + 1 + events.size() - recorded.size();
      events.add(
          new Event(
              idOf(bisection, sequence, draft.body()),
              bisection,
              sequence,
              draft.occurredAt(),
              recordedAt,
              source,
              draft.cause() < 0 ? null : events.get(draft.cause()).id(),
              draft.inferred(),
              draft.body()));
    }
    return List.copyOf(events.subList(recorded.size(), events.size()));
  }

  private static EventId idOf(BisectionId bisection, long sequence, EventBody body) {
    String name = bisection + "/" + sequence + "/" + body;
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
