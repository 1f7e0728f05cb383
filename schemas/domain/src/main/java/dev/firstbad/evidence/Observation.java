package dev.firstbad.evidence;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;

/// What one step of one bisection saw. Build output and crash report are left to the bisection.
public record Observation(BisectionId bisection, Step step) {
  public Observation {
    step = step.brief();
  }
}
