package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.event.CommitDescribed;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Why a commit cannot have brought a bug about: it changes nothing of what ran.
final class Powerless {
  private static final Set<Flag.Kind> FLAGS =
      EnumSet.of(Flag.Kind.MERGE, Flag.Kind.NOOP, Flag.Kind.RELEASE);

  /// Files that are not compiled.
  private static final Predicate<String> UNCOMPILED =
      Pattern.compile(
              "(^|/)(Kconfig[^/]*|Makefile|Kbuild|MAINTAINERS|[^/]*defconfig)$"
                  + "|\\.(rst|txt|md|yaml|json|dtsi?|py|sh|config)$")
          .asPredicate();

  /// What the kernels of virtual machines are made without: drivers of boards and of other vendors'
  /// hardware.
  private static final Predicate<String> ELSEWHERE =
      Pattern.compile(
              "^(Documentation|tools|samples|scripts|sound/soc"
                  + "|drivers/(clk|pinctrl|soc|regulator|iio|hwmon|mtd|staging)"
                  + "|drivers/gpu/drm/(amd|i915|msm|nouveau|radeon|rockchip|exynos))/")
          .asPredicate();

  private Powerless() {}

  /// The reason, if there is one.
  static Optional<String> reason(Bisection bisection) {
    return flagged(bisection).or(() -> changes(bisection));
  }

  private static Optional<String> flagged(Bisection bisection) {
    return bisection.flags().stream()
        .filter(flag -> FLAGS.contains(flag.kind()))
        .map(Flag::reason)
        .findFirst();
  }

  private static Optional<String> changes(Bisection bisection) {
    CommitDescribed culprit = bisection.culprit();
    if (culprit == null) {
      return Optional.empty();
    }
    if (culprit.title().startsWith("Merge ")) {
      return Optional.of("the culprit is a merge: " + culprit.title());
    }
    ChangedPaths changes = ChangedPaths.in(culprit.changes());
    if (!changes.areComplete()) {
      return Optional.empty();
    }
    if (changes.paths().stream().allMatch(UNCOMPILED)) {
      return Optional.of("the culprit changes no code");
    }
    String architecture = architecture(bisection);
    Predicate<String> foreign = ELSEWHERE.or(path -> isForeign(path, architecture));
    return changes.paths().stream().allMatch(foreign.or(UNCOMPILED))
        ? Optional.of("the culprit changes only what such a kernel is built without")
        : Optional.empty();
  }

  private static boolean isForeign(String path, String architecture) {
    return path.startsWith("arch/") && !path.startsWith("arch/" + architecture + "/");
  }

  private static String architecture(Bisection bisection) {
    String report =
        bisection.crash() == null || bisection.crash().report() == null
            ? ""
            : bisection.crash().report();
    return StackFiles.architecture(report);
  }
}
