package dev.firstbad.engine;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tests of the result: the culprit and its parent once more, and the origin without the culprit.
final class Confirmation {
  /// @param expected the verdict that confirms the result
  private record Check(String what, CommitId commit, SelectionReason reason, Verdict expected) {}

  private final Situation situation;
  private final List<Check> checks = new ArrayList<>();

  Confirmation(Situation situation, CommitDescribed culprit) {
    this.situation = situation;
    Plan.Verification verification = situation.plan().verification();
    Verdict with = situation.plan().kind() == Kind.FIX ? Verdict.GOOD : Verdict.BAD;
    if (verification.runs() > 0) {
      checks.add(check("the culprit", culprit.commit(), with));
    }
    if (verification.runs() > 0 && culprit.parents().size() == 1) {
      checks.add(check("its parent", culprit.parents().getFirst(), with.inverse()));
    }
    if (verification.revert() && situation.plan().kind() == Kind.CAUSE) {
      CommitId origin = situation.plan().origin().commit();
      checks.add(
          new Check("the origin without it", origin, SelectionReason.REVERT, with.inverse()));
    }
  }

  /// The next test; empty once all were made.
  Optional<Act> next() {
    return checks.stream()
        .filter(check -> tried(check).isEmpty())
        .findFirst()
        .map(check -> Act.Tell.of(selection(check)));
  }

  /// What contradicts the result, with the numbers; a test without a verdict does not.
  Optional<String> contradiction() {
    List<String> words =
        checks.stream()
            .flatMap(check ->
                tried(check).filter(tried -> denies(check, tried)).stream()
                    .map(tried -> words(check, tried)))
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
  }

  private Optional<Tried> tried(Check check) {
    return situation.trials().of(check.commit(), check.reason());
  }

  private RevisionSelected selection(Check check) {
    return situation.selection(check.commit(), check.reason());
  }

  private static boolean denies(Check check, Tried tried) {
    return tried.verdict() == check.expected().inverse();
  }

  private static String words(Check check, Tried tried) {
    Counts counts = tried.judgement().counts();
    return "%s, %s, crashed in %d of %d runs"
        .formatted(check.what(), check.commit(), counts.bad(), counts.good() + counts.bad());
  }

  private static Check check(String what, CommitId commit, Verdict expected) {
    return new Check(what, commit, SelectionReason.CONFIRMATION, expected);
  }
}
