package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrammarTest {
  /// Every line that the description of the format knows; `H` is a commit, `S` a signature.
  static final String LINES =
      """
      ci starts bisection 2025-07-09 13:22:22.587055103 +0000 UTC m=+182.380303436
      unnamed host starts bisection 2025-07-09 13:22:22 +0000 UTC m=+0.5
      searching for fixing commit since H
      searching for guilty commit starting from H
      bisecting fixing commit since H
      bisecting cause commit starting from H
      building syzkaller on H
      fetch other tags and check if the commit is present
      fetch failed with exit status 1
      rewritten commit H reidentified by title 'foo: it's'
      ensuring issue is reproducible on original commit H
      testing commit H with gcc (GCC) 8.1.0
      testing commit H
      testing commit H gcc
      testing commit H\s
      compiler: gcc (GCC) 8.1.0
      kernel signature: S
      kernel signature: H
      try #0: OK
      try #1: kernel crashed: BUG: x
      try #2: boot failed: BUG: x
      try #3: basic kernel testing failed: BUG: x
      try #4: failed: x
      all runs: OK
      run #0: OK
      run #19: crashed: BUG: x
      run #19: boot failed: BUG: x
      run #19: basic kernel testing failed: BUG: x
      run #19: failed: x
      run #19: infra problem: x
      run #19: ignore: x
      representative crash: BUG: x, types: [BUG KASAN-READ]
      too many neither good nor bad results, skipping this commit
      unable to determine the verdict: 1 good runs (wanted 5), for bad wanted 5 in total, got 2
      false negative chance: 0.123
      reproducer seems to be flaky
      failed: x
      failed testing reproducer on H: x
      repro testing failure: x
      testing baseline config failed
      testing baseline config failed: x
      crash reproduces with baseline config
      unable to test using baseline config, keep original config
      # start config bisection
      # found config option changes [A B]
      # using /tmp/x as config bisect directory
      # config_bisect.pl finished or failed: exit status 1
      # config_bisect.pl finished
      Minimizing config failed, using original config
      minimizing config failed: x
      # testing with generated minimized config doesn't reproduce the crash
      testing with generated minimized config doesn't reproduce the crash
      # config-bisect.pl -r:
      # config-bisect.pl good:
      # config-bisect.pl bad:
      # configuration already minimized
      kconfig minimization: base=1 full=2 diff=1
      base config crashes
      trying half: [A B]
      half crashed
      both halves did not crash
      resulting configs: [A]
      only full config crashes
      kconfig minimization: base=4000 full=8000 leaves diff=2000
      minimized to 2 configs; suspects: [A B]
      split chunks (needed=false): <2000>
      split chunks (needed=true): <400>, <1600, final>
      split chunk #0 of len 2000 into 5 parts
      no way to further split the chunk
      testing without sub-chunk 1/5
      the chunk can be dropped
      no need to test this chunk, it's definitely needed
      we have reached the limit on predicate runs (5); pretend it returns false
      check whether we can drop unnecessary instrumentation
      there was nothing we could disable; skip
      the bug reproduces without the instrumentation
      disabling configs for [hang kasan], they are not needed
      config minimization failed due to bad Kconfig x
      proceeding with the original config
      testing release v6.1.7
      testing current HEAD H
      picked [v6.4 v6.3] out of 40 release tags
      picked [%!d(string=v6.4) %!d(string=v6.3)] out of %!d(MISSING) release tags
      determining the merge base between H and H
      expected 1 merge base, got 2
      H/foo: a / title is a merge base
      H/foo: a / title is a merge base, check if it has the bug
      reproducer does not crash the merge base, so there's no known bad commit
      crash still not fixed/happens on the oldest tested release
      HEAD had kernel build, boot or test errors
      determine whether the revision contains the guilty commit
      revision H crashed and is reachable
      checking the merge base H
      no existing result, test the revision
      the bug was not introduced yet; pretend that kernel crashed
      # git bisect start H v4.16
      # git bisect start H H
      # git bisect bad H
      # git bisect good H
      # git bisect skip H
      commit H
      kernel signature:   S
      previous signature: S
      parent commit H wasn't tested
      culprit signature: S
      parent  signature: S
      parent  signature:\s
      failed to detect release: x
      failed to detect noop change: x
      accumulated error probability: 0.12
      Reproducer flagged being flaky
      reproducer is flaky (0.20 repro chance estimate)
      revisions tested: 16, total time: 3h44m51.128104565s (build: 0s, test: 959.5ms)
      error: the crash wasn't reproduced on the original commit
      the crash is still unfixed
      the crash still happens on HEAD
      the crash already happened on the oldest tested release
      crash still not fixed on HEAD or HEAD had kernel test errors
      crash still not fixed or there were kernel test errors
      oldest tested release already had the bug or it had kernel test errors
      commit msg: Linux 4.18
      bisection is inconclusive, the first bad commit could be any of:
      bisection is inconclusive, the first good commit could be any of:
      first bad commit: H foo: a title
      first good commit: H foo: a title
      cc: ["a@example.org" "b@example.org"]
      recipients (to): ["a@example.org"]
      recipients (cc): []
      crash: KASAN: use-after-free Read in foo
      """;

  static List<String> lines() {
    return LINES
        .lines()
        .map(line -> line.replace("H/", "c0".repeat(20) + "/"))
        .map(line -> line.replaceAll("\\bH\\b", "c0".repeat(20)))
        .map(line -> line.replaceAll("\\bS\\b", "5e".repeat(32)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void every_line_of_the_format_is_known(String line) {
    assertThat(Grammar.read(line)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_line_begins_its_own_text(String line) {
    assertThat(Stream.ofNullable(Grammar.read(line)).map(it -> it.line().text()))
        .allMatch(text -> text.endsWith("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "testing commit 5e5e5e5",
        "testing commit c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
        "testing release of the year",
        "testing release v",
        "run #0: fine",
        "run #: OK",
        "run #123456: OK",
        "all runs: maybe",
        "kernel signature: 5e5e",
        "revisions tested: 1",
        "revisions tested: 1, total time: 1 (build: 1, test: 1)",
        "cc: nobody",
        "accumulated error probability: high",
        "first bad commit: unknown",
        " testing release v5.1",
        "[c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0] title",
        "it starts bisection soon",
        ""
      })
  void other_lines_are_free_text(String line) {
    assertThat(Grammar.read(line)).isNull();
  }
}
