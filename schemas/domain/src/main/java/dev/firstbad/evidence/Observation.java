package dev.firstbad.evidence;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;

/// What one step of one bisection saw.
public record Observation(BisectionId bisection, Step step) {}
