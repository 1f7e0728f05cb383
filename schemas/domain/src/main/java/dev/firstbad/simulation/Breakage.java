package dev.firstbad.simulation;

import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Price;
import dev.firstbad.inference.Tally;

/// One failure that is searched for: a line of commits, one of which is to blame, or none.
///
/// @param size how many commits the range has
/// @param culprit which of them it is, from 0; the size itself if there is none
/// @param with how often a run fails at commits from the culprit on
/// @param without how often it fails before
/// @param price what tests cost
/// @param beliefs what is known of such failures beforehand
/// @param past how often the test fails without cause, as its past shows: per batch
/// @param origin what the first batch at the bad end gave, before the search; none where the range
///   is taken for granted
/// @param seed what its chance rests on
record Breakage(
    int size,
    int culprit,
    double with,
    double without,
    Price price,
    Beliefs beliefs,
    double past,
    Tally origin,
    long seed) {
  boolean isFlake() {
    return culprit == size;
  }

  /// The same with that first batch.
  Breakage withOrigin(Tally first) {
    return new Breakage(size, culprit, with, without, price, beliefs, past, first, seed);
  }
}
