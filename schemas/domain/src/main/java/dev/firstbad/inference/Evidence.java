package dev.firstbad.inference;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What runs at revisions gave, and what is known of revisions beyond doubt.
///
/// Revisions are named by the candidate that they are; [#NONE] is one that contains no candidate,
/// such as the good end.
///
/// @param tallies the runs at each revision
/// @param certain whether a revision contains the culprit, where a person has said so
public record Evidence(
    NavigableMap<Integer, Tally> tallies, NavigableMap<Integer, Boolean> certain) {
  public static final int NONE = -1;
  public static final Evidence EMPTY = new Evidence(new TreeMap<>(), new TreeMap<>());

  public Evidence {
    tallies = Collections.unmodifiableNavigableMap(new TreeMap<>(tallies));
    certain = Collections.unmodifiableNavigableMap(new TreeMap<>(certain));
  }

  /// With more runs at a revision.
  public Evidence plus(int revision, Tally tally) {
    NavigableMap<Integer, Tally> more = new TreeMap<>(tallies);
    more.merge(revision, tally, Tally::plus);
    return new Evidence(more, certain);
  }

  /// With a person's word on a revision.
  public Evidence plus(int revision, boolean contains) {
    NavigableMap<Integer, Boolean> more = new TreeMap<>(certain);
    more.put(revision, contains);
    return new Evidence(tallies, more);
  }

  /// The revisions of which something is known, ascending.
  List<Integer> revisions() {
    NavigableSet<Integer> revisions = new TreeSet<>(tallies.keySet());
    revisions.addAll(certain.keySet());
    return List.copyOf(revisions);
  }

  /// The runs at a revision.
  public Tally at(int revision) {
    return tallies.getOrDefault(revision, Tally.NONE);
  }
}
