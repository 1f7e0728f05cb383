package dev.firstbad.inference;

import java.util.BitSet;
import java.util.List;

/// What is beyond doubt, as bits over the revisions of the evidence.
///
/// @param containing those that contain the culprit
/// @param lacking those that do not
record Word(BitSet containing, BitSet lacking) {
  static Word of(Evidence evidence, List<Integer> revisions) {
    BitSet containing = new BitSet();
    BitSet lacking = new BitSet();
    evidence
        .certain()
        .forEach((revision, contains) ->
            (contains ? containing : lacking).set(revisions.indexOf(revision)));
    return new Word(containing, lacking);
  }

  /// Whether a candidate can be the culprit.
  ///
  /// @param in the revisions that contain it
  boolean permits(BitSet in) {
    BitSet missing = (BitSet) containing.clone();
    missing.andNot(in);
    return missing.isEmpty() && !lacking.intersects(in);
  }

  boolean permitsFlake() {
    return containing.isEmpty();
  }

  boolean permitsBefore() {
    return lacking.isEmpty();
  }
}
