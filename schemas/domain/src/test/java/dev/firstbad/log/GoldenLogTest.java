package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One log of every era and of every way to end. `NAME.txt` is the log, with values of our own
/// invention; `NAME.meaning` what it means.
final class GoldenLogTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "e0-inconclusive",
        "e1-culprit",
        "e1-horizon",
        "e1-untestable",
        "e1-fix",
        "e1-fix-unfixed",
        "e2-inconclusive",
        "e3-noop",
        "e4-build-error",
        "e4-two-hashes",
        "e4-config-script",
        "e5-culprit",
        "e6-too-long",
        "e7-fix",
        "e8-relocated",
        "e8-not-reproduced",
        "e9-doubled",
        "e10-confidence",
        "e10-cross-tree",
        "e11-cause",
        "e11-debris",
        "e11-fix",
        "e11-cross-tree",
        "e11-infra",
        "impostors"
      })
  void a_log_means_what_it_means_and_comes_back(String name) {
    String log = Logs.resource(name + ".txt");

    assertThat(Meaning.of(SyzbotLog.parse(log))).isEqualTo(Logs.resource(name + ".meaning"));
    assertThat(Logs.copy(log)).isEqualTo(log);
  }
}
