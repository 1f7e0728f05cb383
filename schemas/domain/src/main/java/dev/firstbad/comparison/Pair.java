package dev.firstbad.comparison;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A revision as one or both of two bisections tested it.
public record Pair(CommitId commit, @Nullable Step a, @Nullable Step b) {
  public Relation relation() {
    if (a == null) {
      return Relation.ONLY_B;
    }
    if (b == null) {
      return Relation.ONLY_A;
    }
    if (!decided(a) || !decided(b)) {
      return Relation.UNDECIDED;
    }
    return a.verdict() == b.verdict() ? Relation.AGREE : Relation.CONTRADICT;
  }

  /// Whether both ran the same binary.
  public boolean isSameBinary() {
    Signature one = signature(a);
    return one != null && Objects.equals(one, signature(b));
  }

  private static boolean decided(Step step) {
    return step.verdict() == Verdict.GOOD || step.verdict() == Verdict.BAD;
  }

  private static @Nullable Signature signature(@Nullable Step step) {
    BuildFinished build = step == null ? null : step.build();
    return build == null ? null : build.signature();
  }
}
