package dev.firstbad.confidence;

import dev.firstbad.inference.Tally;
import java.util.List;

/// That one suspect is the culprit: on which side each test then was.
///
/// @param wrong index of the test whose verdict is then wrong, as are the sides of all later ones;
///   beyond the last where none is
/// @param revisions its weight before any run is seen
/// @param bugged the runs where the bug then is
/// @param clean all others
record Assumption(
    Suspect.Kind kind, List<Tested> tests, int wrong, double revisions, Tally bugged, Tally clean) {

  static Assumption named(List<Tested> tests, double revisions) {
    return of(Suspect.Kind.NAMED, tests, tests.size(), revisions);
  }

  /// That the verdict of one test is wrong.
  ///
  /// @param range the size of all segments: as much is thought to lie beyond them
  static Assumption wrong(List<Tested> tests, int index, double range) {
    Tested test = tests.get(index);
    boolean atRange = test.place() == Tested.Place.RANGE;
    if (!atRange) {
      return of(Suspect.Kind.SEGMENT, tests, index, test.ruledOut());
    }
    return test.bugged()
        ? of(Suspect.Kind.RELEASE, tests, index, test.ruledOut())
        : of(Suspect.Kind.BEYOND, tests, index, range);
  }

  /// That there is none, and all runs fail at the rate of those without the bug.
  static Assumption flake(List<Tested> tests, double revisions) {
    return of(Suspect.Kind.FLAKE, tests, tests.size(), revisions);
  }

  boolean isFlake() {
    return kind == Suspect.Kind.FLAKE;
  }

  /// Whether the bug was there at a test.
  boolean isBugged(int index) {
    return index < wrong ? tests.get(index).bugged() : !tests.get(wrong).bugged();
  }

  Suspect suspect(double probability) {
    if (wrong == tests.size()) {
      return new Suspect(kind, null, null, revisions, probability);
    }
    Tested test = tests.get(wrong);
    return new Suspect(
        kind, test.number(), test.step().revision().commit(), revisions, probability);
  }

  private static Assumption of(Suspect.Kind kind, List<Tested> tests, int wrong, double revisions) {
    Tally bugged = Tally.NONE;
    Tally clean = Tally.NONE;
    Assumption sides = new Assumption(kind, tests, wrong, revisions, bugged, clean);
    for (int i = 0; i < tests.size(); i++) {
      if (sides.isBugged(i)) {
        bugged = bugged.plus(tests.get(i).weight());
      } else {
        clean = clean.plus(tests.get(i).weight());
      }
    }
    return new Assumption(kind, tests, wrong, revisions, bugged, clean);
  }
}
