package dev.firstbad.verdict;

import dev.firstbad.event.Counts;

/// From the counts of one revision to a verdict. All divisions are of integers; `n` is the number
/// of runs that ended. Source: syzkaller's `pkg/bisect` at the day each rule names.
@FunctionalInterface
interface Rule {
  Finding apply(Counts counts, boolean flaky);

  /// Any crash is bad, any clean run good.
  static Finding of2018May17(Counts n, boolean flaky) {
    if (n.bad() > 0) {
      return Finding.bad("one crash is enough");
    }
    return n.good() > 0
        ? Finding.good("no crash, and one clean run is enough")
        : Finding.skip("no run was conclusive");
  }

  /// Any crash is bad, any clean run good, and what the machinery spoils ends the search (`git
  /// bisect run`).
  static Finding ofExitStatus(Counts n, boolean flaky) {
    return n.infra() > 0
        ? Finding.end("a run ended neither good, bad nor skipped")
        : of2018May17(n, flaky);
  }

  /// As before, but without a crash at most two thirds of the runs may be lost.
  static Finding of2019March22(Counts n, boolean flaky) {
    int lost = n.other() + n.infra();
    int bearable = n.total() / 3 * 2;
    return n.bad() == 0 && lost > bearable
        ? Finding.skip(
            "no crash, and %d inconclusive runs are more than %d (%d div 3 * 2)"
                .formatted(lost, bearable, n.total()))
        : of2018May17(n, flaky);
  }

  /// The machinery's failures end the search; the others no longer spoil the clean runs.
  static Finding of2023May9(Counts n, boolean flaky) {
    return mostlyInfra(n)
        ? Finding.end(
            "%d infrastructure failures are more than half of %d".formatted(n.infra(), n.total()))
        : of2018May17(n, flaky);
  }

  /// As before, but good needs more than half of the runs.
  static Finding of2023June15(Counts n, boolean flaky) {
    return !mostlyInfra(n) && n.bad() == 0 && n.good() > 0 && 2 * n.good() <= n.total()
        ? Finding.skip(
            "no crash, but %d clean runs are not more than half of %d"
                .formatted(n.good(), n.total()))
        : of2023May9(n, flaky);
  }

  /// Good and bad both need a quorum; three quarters for good where the reproducer is flaky.
  static Finding of2023June29(Counts n, boolean flaky) {
    return quorum(n, flaky, 1);
  }

  /// As before, but bad needs a sixth of the runs and never fewer than two crashes.
  static Finding of2024July15(Counts n, boolean flaky) {
    return quorum(n, flaky, Math.max(2, (n.total() - n.infra()) / 6));
  }

  private static Finding quorum(Counts n, boolean flaky, int leastBad) {
    int wantGood = flaky ? n.total() * 3 / 4 : n.total() / 2;
    int wantTotal = n.total() / 2;
    int conclusive = n.good() + n.bad();
    if (n.bad() == 0 && n.good() >= wantGood) {
      return Finding.good(
          "no crash and %d clean runs of at least %d".formatted(n.good(), wantGood));
    }
    if (n.bad() >= leastBad && conclusive >= wantTotal) {
      return Finding.bad(
          "%d crashes of at least %d, %d conclusive runs of at least %d"
              .formatted(n.bad(), leastBad, conclusive, wantTotal));
    }
    if (n.infra() > n.other()) {
      return Finding.end(
          "no quorum, and %d infrastructure failures are more than %d other ones"
              .formatted(n.infra(), n.other()));
    }
    return Finding.skip(
        "good wants no crash and %d clean runs, bad wants %d crashes and %d conclusive runs"
            .formatted(wantGood, leastBad, wantTotal));
  }

  private static boolean mostlyInfra(Counts n) {
    return n.infra() > n.total() / 2;
  }
}
