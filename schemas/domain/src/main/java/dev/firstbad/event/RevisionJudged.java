package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// A policy gave its verdict on a step.
///
/// @param verdict whether the bug is there, in a fix bisection too
/// @param policy name and version of the rule, e.g. `syzkaller@2019-03-22`
/// @param rationale one sentence that a person can check
/// @param recipe a hash of how the binary was tested (reproducer, policy): the same binary by the
///   same recipe need not be tested again; null where the source does not tell
/// @param reused the event of the record whose evidence this verdict rests on, instead of a test
public record RevisionJudged(
    int step,
    Verdict verdict,
    Counts counts,
    String policy,
    String rationale,
    @Nullable String recipe,
    @Nullable EventId reused)
    implements EventBody {
  /// A verdict on a test by an untold recipe.
  public RevisionJudged(int step, Verdict verdict, Counts counts, String policy, String rationale) {
    this(step, verdict, counts, policy, rationale, null, null);
  }
}
