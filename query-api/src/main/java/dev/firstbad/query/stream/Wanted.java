package dev.firstbad.query.stream;

import dev.firstbad.event.BisectionId;
import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Place;
import dev.firstbad.query.readmodel.Sieve;
import dev.firstbad.query.readmodel.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader asks for.
///
/// @param sight how much it may see
/// @param types of events; all where none is named
/// @param from events before this place were read
/// @param follow whether it stays for what is recorded later
record Wanted(BisectionFilter filter, Sight sight, Set<String> types, Place from, boolean follow) {
  Wanted {
    types = Set.copyOf(types);
  }

  /// A part of a page.
  record Span(int begin, int end) {}

  /// The parts of a page that are wanted of what comes behind a row. What one event tells of its
  /// bisection holds for the next.
  List<Span> in(Page page, long row, Sieve sieve) {
    List<Span> spans = new ArrayList<>();
    @Nullable BisectionId asked = null;
    boolean passes = false;
    for (Page.Frame frame : page.frames()) {
      if (frame.row() > row && isWanted(frame)) {
        passes = frame.bisection().equals(asked) ? passes : passes(frame.bisection(), sieve);
        asked = frame.bisection();
        if (passes) {
          add(spans, frame);
        }
      }
    }
    return spans;
  }

  private boolean isWanted(Page.Frame frame) {
    return !from.holds(frame.partition(), frame.offset())
        && (types.isEmpty() || types.contains(frame.type()));
  }

  private boolean passes(BisectionId id, Sieve sieve) {
    return (filter.equals(BisectionFilter.ALL) && sight == Sight.ALL)
        || sieve.passes(id, filter, sight);
  }

  private static void add(List<Span> spans, Page.Frame frame) {
    if (!spans.isEmpty() && spans.getLast().end() == frame.begin()) {
      spans.set(spans.size() - 1, new Span(spans.getLast().begin(), frame.end()));
    } else {
      spans.add(new Span(frame.begin(), frame.end()));
    }
  }
}
