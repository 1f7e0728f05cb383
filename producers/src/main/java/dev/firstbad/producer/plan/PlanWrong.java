package dev.firstbad.producer.plan;

import java.util.List;

/// A plan that cannot be driven, with everything that is wrong with it.
public final class PlanWrong extends RuntimeException {
  /// @param problems one a line, each with the key it is about
  PlanWrong(List<String> problems) {
    super(
        "the plan has %d problem%s:\n  ".formatted(problems.size(), problems.size() == 1 ? "" : "s")
            + String.join("\n  ", problems));
  }
}
