package dev.firstbad.whatif;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.event.Outcome;
import dev.firstbad.verdict.Confidence;
import dev.firstbad.whatif.WhatIf.Fate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One bisection of the record, held against another policy.
///
/// @param tests how many of its tests were judged again
/// @param flipped on how many of them the policies differ
/// @param written how many of them git was told of
/// @param agreed of how many of these the policies say the same
/// @param fate what becomes of its result; null where it tells of no tests
/// @param sent whether its result was fit to be sent
public record Retried(
    int tests, int flipped, int written, int agreed, @Nullable Fate fate, boolean sent) {
  /// What keeps a result from being sent, as syzbot does, besides its own doubts.
  private static final Set<Flag.Kind> UNRELIABLE =
      EnumSet.of(Flag.Kind.MERGE, Flag.Kind.NOOP, Flag.Kind.RELEASE);

  /// Derives a bisection again under a policy.
  public static Retried of(Bisection bisection, Candidate candidate) {
    boolean sent = isSent(bisection);
    Optional<WhatIf> whatIf = WhatIf.of(bisection, candidate);
    if (whatIf.isEmpty()) {
      return new Retried(0, 0, 0, 0, null, sent);
    }
    List<Rejudged> steps = whatIf.get().steps();
    List<Rejudged> written = steps.stream().filter(step -> step.step().decision() != null).toList();
    return new Retried(
        steps.size(),
        whatIf.get().flipped().size(),
        written.size(),
        (int) written.stream().filter(Rejudged::agrees).count(),
        whatIf.get().fate(),
        sent);
  }

  /// Whether its result would be sent under the other policy.
  public boolean isStillSent() {
    return sent && fate == Fate.STANDS;
  }

  private static boolean isSent(Bisection bisection) {
    return bisection.outcome() instanceof Outcome.Culprit
        && Confidence.isEnough(bisection.errorProbability())
        && bisection.flags().stream().noneMatch(flag -> UNRELIABLE.contains(flag.kind()));
  }
}
