package dev.firstbad.query.stream;

import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Place;
import dev.firstbad.query.readmodel.Sieve;
import dev.firstbad.query.readmodel.Sight;
import java.util.Set;

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

  boolean holds(Frame frame, Sieve sieve) {
    return !from.holds(frame.entry().partition(), frame.entry().offset())
        && (types.isEmpty() || types.contains(frame.type()))
        && ((filter.equals(BisectionFilter.ALL) && sight == Sight.ALL)
            || sieve.passes(frame.bisection(), filter, sight));
  }
}
