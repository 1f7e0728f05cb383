package dev.firstbad.crash;

import java.util.List;
import java.util.stream.Stream;

/// The built-in kinds of crashes; of those that fit one line, the first counts.
final class Rules {
  private Rules() {}

  static List<Rule> all() {
    return Stream.of(
            ProgramRules.sanitizers(),
            KernelRules.sanitizers(),
            LockRules.locks(),
            KernelRules.warnings(),
            LockRules.stalls(),
            KernelRules.faults(),
            KernelRules.bugs(),
            ProgramRules.languages(),
            ProgramRules.aborts())
        .flatMap(List::stream)
        .toList();
  }
}
