package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// Git was told of a revision and answered. In a fix bisection the decision is the inverse of the
/// verdict.
///
/// @param step the step it rests on; null where the revision was not tested here
/// @param decision `good`, `bad` or `skip`, whatever the terms
/// @param term the word used
/// @param commit the revision told of
/// @param title its subject line, where the source prints it beside the decision
public record DecisionTaken(
    @Nullable Integer step,
    Verdict decision,
    String term,
    CommitId commit,
    @Nullable String title,
    Answer answer)
    implements EventBody {}
