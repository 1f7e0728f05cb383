package dev.firstbad.producer.calibration;

/// A table of true culprits that makes no sense, with the offending line.
public final class GroundTruthWrong extends RuntimeException {
  private static final long serialVersionUID = 1;

  GroundTruthWrong(String message) {
    super(message);
  }
}
