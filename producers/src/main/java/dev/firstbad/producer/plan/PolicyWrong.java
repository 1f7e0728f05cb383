package dev.firstbad.producer.plan;

import java.util.List;

/// A policy file that makes no sense, with everything that is wrong with it.
public final class PolicyWrong extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param problems one a line, each with the key it is about
  PolicyWrong(List<String> problems) {
    super(
        "the policy has %d problem%s:\n  "
                .formatted(problems.size(), problems.size() == 1 ? "" : "s")
            + String.join("\n  ", problems));
  }
}
