package dev.firstbad.event;

/// A policy gave its verdict on a step.
///
/// @param verdict whether the bug is there, in a fix bisection too
/// @param policy name and version of the rule, e.g. `syzkaller@2019-03-22`
/// @param rationale one sentence that a person can check
public record RevisionJudged(
    int step, Verdict verdict, Counts counts, String policy, String rationale)
    implements EventBody {}
