package dev.firstbad.verdict;

import dev.firstbad.verdict.VerdictPolicy.Failed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All verdict policies.
public final class Policies {
  /// Any crash is bad, good needs clean runs: how logs of unknown rules are best reproduced.
  public static final VerdictPolicy ANY_CRASH =
      new VerdictPolicy("any-crash", Rule::of2019March22, Failed.OTHER, Practice.TEN_RUNS);

  /// The exit status of one run decides, as in `git bisect run`; a run that ends otherwise ends the
  /// search.
  public static final VerdictPolicy GIT_RUN =
      new VerdictPolicy(
          "git-bisect-run@1", Rule::ofExitStatus, Failed.INFRA, Practice.BUILDS_SKIPPED);

  /// The rule of each era of syzkaller, oldest first.
  public static final List<VerdictPolicy> SYZKALLER =
      List.of(
          syzkaller("2018-05-17", Rule::of2018May17, Failed.OTHER, Practice.EIGHT_RUNS),
          syzkaller("2019-03-22", Rule::of2019March22, Failed.OTHER, Practice.TEN_RUNS),
          syzkaller("2023-05-09", Rule::of2023May9, Failed.INFRA, Practice.TWENTY_RUNS),
          syzkaller("2023-06-15", Rule::of2023June15, Failed.INFRA, Practice.TWENTY_RUNS),
          syzkaller("2023-06-29", Rule::of2023June29, Failed.INFRA, Practice.CONFIDENCE),
          syzkaller("2024-07-15", Rule::of2024July15, Failed.INFRA, Practice.LOST_CONNECTIONS));

  private Policies() {}

  /// All of them.
  public static List<VerdictPolicy> all() {
    return Stream.concat(Stream.of(ANY_CRASH, GIT_RUN), SYZKALLER.stream()).toList();
  }

  /// The policy of that name.
  public static Optional<VerdictPolicy> named(String name) {
    return all().stream().filter(policy -> policy.name().equals(name)).findFirst();
  }

  private static VerdictPolicy syzkaller(String date, Rule rule, Failed failed, Practice practice) {
    return new VerdictPolicy("syzkaller@" + date, rule, failed, practice);
  }
}
