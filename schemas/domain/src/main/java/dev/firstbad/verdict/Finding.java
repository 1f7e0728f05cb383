package dev.firstbad.verdict;

import dev.firstbad.event.Verdict;

/// What a rule says of counts, and why.
///
/// @param ends whether the search ends with an infrastructure error
record Finding(Verdict verdict, boolean ends, String reason) {
  static Finding good(String reason) {
    return new Finding(Verdict.GOOD, false, reason);
  }

  static Finding bad(String reason) {
    return new Finding(Verdict.BAD, false, reason);
  }

  static Finding skip(String reason) {
    return new Finding(Verdict.SKIP, false, reason);
  }

  static Finding end(String reason) {
    return new Finding(Verdict.SKIP, true, reason);
  }
}
