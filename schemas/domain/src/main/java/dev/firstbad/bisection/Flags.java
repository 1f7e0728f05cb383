package dev.firstbad.bisection;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import dev.firstbad.verdict.Agreement;
import dev.firstbad.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules that put flags on a bisection, each with the reason a reader can check (`syzbot-log`
/// facts 2.6 and 2.10).
final class Flags {
  private static final Pattern RELEASE_TITLE = Pattern.compile("Linux \\d+\\.\\d+(\\.\\d+)?");

  private Flags() {}

  static List<Flag> of(Bisection bisection) {
    List<Flag> flags = new ArrayList<>();
    if (bisection.outcome() instanceof Outcome.Culprit(CommitId commit, String title)) {
      merge(bisection, commit, flags);
      noop(bisection, flags);
      release(bisection, commit, title, flags);
    }
    flaky(bisection, flags);
    lowConfidence(bisection, flags);
    disagreement(bisection, flags);
    gap(bisection, flags);
    corrections(bisection, flags);
    return flags;
  }

  private static void merge(Bisection bisection, CommitId culprit, List<Flag> flags) {
    CommitDescribed described = bisection.culprit();
    if (described == null || !described.commit().equals(culprit)) {
      return;
    }
    int parents = Math.max(described.mergeOf().size(), described.parents().size());
    if (parents > 1) {
      flags.add(new Flag(Flag.Kind.MERGE, "the culprit is a merge of " + parents + " parents"));
    }
  }

  private static void noop(Bisection bisection, List<Flag> flags) {
    SignaturesCompared compared = bisection.signatures();
    if (compared != null && compared.same()) {
      flags.add(
          new Flag(
              Flag.Kind.NOOP,
              "culprit and parent are the same binary " + compared.culpritSignature()));
    }
  }

  private static void release(
      Bisection bisection, CommitId culprit, @Nullable String title, List<Flag> flags) {
    for (Step step : bisection.steps()) {
      if (step.revision().release() != null && step.revision().commit().equals(culprit)) {
        flags.add(
            new Flag(Flag.Kind.RELEASE, "the culprit is the release " + step.revision().release()));
        return;
      }
    }
    if (title != null && RELEASE_TITLE.matcher(title).matches()) {
      flags.add(new Flag(Flag.Kind.RELEASE, "the culprit's title is that of a release: " + title));
    }
  }

  private static void flaky(Bisection bisection, List<Flag> flags) {
    List<Integer> mixed = bisection.steps().stream().filter(Step::mixed).map(Step::number).toList();
    if (!mixed.isEmpty()) {
      flags.add(
          new Flag(
              Flag.Kind.FLAKY,
              (mixed.size() == 1 ? "one binary" : mixed.size() + " binaries")
                  + " ran clean as well as crashed: step "
                  + String.join(", ", mixed.stream().map(String::valueOf).toList())));
    }
  }

  private static void lowConfidence(Bisection bisection, List<Flag> flags) {
    Double error = bisection.errorProbability();
    if (error != null && !Confidence.isEnough(error)) {
      flags.add(
          new Flag(
              Flag.Kind.LOW_CONFIDENCE,
              "the tool's own error probability is %.2f, above %.2f"
                  .formatted(error, 1 - Confidence.WANTED)));
    }
    Assessment assessment = bisection.assessment();
    if (assessment != null && assessment.isLow()) {
      flags.add(new Flag(Flag.Kind.LOW_CONFIDENCE, reason(assessment)));
    }
  }

  private static String reason(Assessment assessment) {
    String probability =
        String.format(
            Locale.ROOT,
            "%s gives %.2f, below %.2f",
            assessment.model(),
            assessment.probability(),
            assessment.wanted());
    return assessment
        .gravest()
        .map(ground -> probability + ": " + ground.text())
        .orElse(probability);
  }

  private static void disagreement(Bisection bisection, List<Flag> flags) {
    for (Step step : bisection.steps()) {
      DecisionTaken decision = step.decision();
      RevisionJudged judged = step.judged();
      if (decision != null
          && judged != null
          && !Agreement.of(decision, judged, bisection.kind()).agrees()) {
        flags.add(
            new Flag(
                Flag.Kind.DISAGREEMENT,
                "step %d: git was told %s, %s gives %s"
                    .formatted(
                        step.number(),
                        Word.of(decision.decision()),
                        judged.policy(),
                        Word.of(judged.verdict()))));
      }
    }
  }

  private static void corrections(Bisection bisection, List<Flag> flags) {
    for (Told told : Told.all(bisection)) {
      StepCorrected word = told.step().correction();
      Verdict before = told.before();
      if (word != null && told.changed()) {
        flags.add(
            new Flag(
                Flag.Kind.CORRECTED,
                "step %d was %s, %s says %s: %s"
                    .formatted(
                        word.step(),
                        before == null ? "not judged" : Word.of(before),
                        word.author(),
                        Word.of(word.verdict()),
                        word.reason())));
      }
    }
  }

  private static void gap(Bisection bisection, List<Flag> flags) {
    List<Long> missing = bisection.history().missing();
    if (!missing.isEmpty()) {
      flags.add(
          new Flag(
              Flag.Kind.GAP, "events are missing, the first with sequence " + missing.getFirst()));
    }
  }
}
