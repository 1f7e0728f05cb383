package dev.firstbad.confidence;

import static java.util.stream.Collectors.joining;

import dev.firstbad.crash.Likeness;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The features in words.
final class Reasons {
  private Reasons() {}

  static String posterior(Material material) {
    Posterior posterior = material.posterior().orElseThrow();
    String named =
        "by its runs alone the result is %s likely".formatted(percent(posterior.named()));
    return posterior
        .weakest()
        .filter(weakest -> weakest.probability() >= 0.01)
        .map(weakest -> named + ", weakest at step " + weakest.step())
        .orElse(named);
  }

  static String titles(Material material) {
    Likeness origin = material.testimony().origin();
    List<Tested> foreign =
        material.bad().stream()
            .filter(test -> test.runs().crashes().keySet().stream().allMatch(origin::isForeign))
            .toList();
    if (!foreign.isEmpty()) {
      return foreign.size() == 1
          ? "1 bad step has foreign crashes: step " + foreign.getFirst().number()
          : "%d bad steps have foreign crashes: %s".formatted(foreign.size(), numbers(foreign));
    }
    double same = Measures.titles(material);
    return same == 1
        ? "all crashes have titles of the first step's"
        : "%s of the crashes have titles of the first step's".formatted(percent(same));
  }

  static String releases(Material material) {
    long tested = Measures.range(material);
    return tested == 1
        ? "1 release was tested before the search"
        : tested + " releases were tested before the search";
  }

  static String powerless(Material material) {
    return material.powerless().orElse("the culprit changes code that can have run");
  }

  static String words(Material material) {
    Set<String> functions = new TreeSet<>(material.testimony().origin().functions());
    String named = String.join(", ", functions);
    return Measures.words(material).orElse(0) > 0
        ? "the culprit's message or paths have words of " + named
        : "nothing in the culprit's message or paths is of " + named;
  }

  static String stack(Material material) {
    Relevance relevance = material.relevance().orElseThrow();
    return relevance
        .touched()
        .map(file -> "the culprit changes %s, which is on the crash's stack".formatted(file))
        .or(() ->
            relevance
                .neighbour()
                .map(file -> "the culprit changes files beside %s".formatted(file)))
        .orElse("the culprit changes nothing that is on the crash's stack");
  }

  static String mixed(Material material) {
    List<Tested> mixed = material.tests().stream().filter(test -> test.runs().isMixed()).toList();
    if (mixed.isEmpty()) {
      return "no binary ran clean as well as crashed";
    }
    String binaries =
        "%d binar%s ran clean as well as crashed: %s"
            .formatted(mixed.size(), mixed.size() == 1 ? "y" : "ies", numbers(mixed));
    return single(material).map(single -> single + "; " + binaries).orElse(binaries);
  }

  /// The last verdict that rests on a single crash.
  private static Optional<String> single(Material material) {
    return material.bad().stream()
        .filter(Measures::isSingle)
        .reduce((earlier, later) -> later)
        .map(
            test -> "one crash in %d at step %d".formatted(test.runs().clean() + 1, test.number()));
  }

  static String stray(Material material) {
    int tail = material.tail().size();
    return Measures.stray(material) > 0
        ? "behind the last crashes, which were %s of the runs, %d verdicts are good"
            .formatted(percent(Measures.rateBefore(material, tail)), tail)
        : "no rare crash was followed by good verdicts alone";
  }

  static String percent(double share) {
    return String.format(
        Locale.ROOT, share > 0.99 && share < 1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  private static String numbers(List<Tested> tests) {
    String numbers =
        tests.stream().map(test -> String.valueOf(test.number())).collect(joining(", "));
    return (tests.size() == 1 ? "step " : "steps ") + numbers;
  }
}
