package dev.firstbad.producer.drive;

import dev.firstbad.event.BisectionId;

/// Another engine drives the same bisection and was first to record what it did.
public final class Rivalled extends RuntimeException {
  Rivalled(BisectionId bisection) {
    super(
        "another engine drives bisection %s and has recorded more of it: this one stops"
            .formatted(bisection));
  }
}
