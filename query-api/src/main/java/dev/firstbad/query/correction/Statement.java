package dev.firstbad.query.correction;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Proposal;
import dev.firstbad.event.BisectionId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What somebody wants to say of a bisection.
///
/// @param key names the request, so that sending it again is sending it once; null for none
/// @param expected the state that the author has seen, or any
public record Statement(
    BisectionId bisection,
    Proposal proposal,
    String author,
    String reason,
    @Nullable String key,
    Predicate<Bisection> expected) {}
