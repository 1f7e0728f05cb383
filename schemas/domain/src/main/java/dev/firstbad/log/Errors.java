package dev.firstbad.log;

import dev.firstbad.event.Outcome;
import java.util.List;

/// What kind of end an error text tells of.
final class Errors {
  private static final String NOT_REPRODUCED = "the crash wasn't reproduced on the original commit";

  /// What the errors of the machinery begin with, as far as the tool itself tells them apart.
  private static final List<String> INFRA =
      List.of(
          "more than 50% of runs failed with an infra error",
          "unable to determine the verdict because of infra errors", "repro testing failure: ");

  private Errors() {}

  static Outcome classify(String error) {
    if (error.startsWith(NOT_REPRODUCED)) {
      return new Outcome.NotReproduced(error);
    }
    return INFRA.stream().anyMatch(error::startsWith)
        ? new Outcome.Infra(error)
        : new Outcome.Failed(error);
  }
}
