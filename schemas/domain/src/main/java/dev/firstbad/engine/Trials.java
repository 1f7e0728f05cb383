package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.verdict.Circumstances;
import dev.firstbad.verdict.Confidence;
import dev.firstbad.verdict.Judgement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tests of a search so far, in their order: those that are over, and the one that is not.
final class Trials {
  private static final Set<SelectionReason> AFTERWARDS =
      EnumSet.of(SelectionReason.CONFIRMATION, SelectionReason.REVERT);
  private final Plan plan;
  private final List<Tried> over = new ArrayList<>();
  private Circumstances circumstances;
  private @Nullable Confidence confidence;
  private @Nullable Step open;

  Trials(Plan plan, List<Step> steps) {
    this.plan = plan;
    this.circumstances = Circumstances.first(plan.steering().verdicts().practice());
    for (Step step : steps) {
      open = null;
      if (step.revision().reason() == SelectionReason.PARENT) {
        open = step.build() == null ? step : null;
      } else if (step.judged() == null) {
        open = step;
      } else {
        add(step);
      }
    }
  }

  List<Tried> over() {
    return over;
  }

  /// The test that is under way.
  Optional<Step> open() {
    return Optional.ofNullable(open);
  }

  /// What the verdict on the test under way depends on, or on the next one.
  Circumstances circumstances() {
    return circumstances;
  }

  /// How sure the tests that the search asked for are; empty where no origin was tested.
  Optional<Confidence> confidence() {
    return Optional.ofNullable(confidence);
  }

  /// The tests up to a step whose runs are weighed together, each of a revision in that
  /// configuration.
  List<Tried> weighed(int last, @Nullable List<String> options) {
    return over.stream()
        .filter(tried -> tried.step().number() <= last && !tried.spoiled())
        .filter(tried -> isAbout(tried, options))
        .toList();
  }

  /// What the latest test of a revision that crashed saw.
  Optional<CrashReported> crash(CommitId commit, @Nullable List<String> options) {
    return over.reversed().stream()
        .filter(tried -> tried.commit().equals(commit) && isAbout(tried, options))
        .flatMap(tried -> Stream.ofNullable(tried.step().crash()))
        .findFirst();
  }

  /// The latest test of a revision in that configuration, by which the search goes on; where runs
  /// are weighed together, those in the range decide nothing alone.
  Optional<Tried> of(CommitId commit, @Nullable List<String> options) {
    return over.reversed().stream()
        .filter(tried -> tried.commit().equals(commit) && isAbout(tried, options))
        .filter(tried -> !plan.isWeighed(tried.reason()))
        .findFirst();
  }

  /// The latest test made for a reason.
  Optional<Tried> of(CommitId commit, SelectionReason reason) {
    return over.reversed().stream()
        .filter(tried -> tried.commit().equals(commit) && tried.reason() == reason)
        .findFirst();
  }

  /// How many of the latest tests in a row were spoiled, all of the same revision.
  int spoiledInARow() {
    int count = 0;
    for (Tried tried : over.reversed()) {
      if (!tried.spoiled() || !tried.commit().equals(over.getLast().commit())) {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean isAbout(Tried tried, @Nullable List<String> options) {
    return !AFTERWARDS.contains(tried.reason())
        && Objects.equals(tried.step().revision().options(), options);
  }

  private void add(Step step) {
    Judging judging = new Judging(plan, circumstances);
    Judgement judgement = judging.judge(step);
    Tried tried = new Tried(step, judgement, judging.isSpoiled(step, judgement));
    over.add(tried);
    if (tried.spoiled() || AFTERWARDS.contains(tried.reason())) {
      return;
    }
    circumstances = circumstances.after(judgement);
    learnTypes(step, judgement);
    learnConfidence(tried);
  }

  /// The crashes of the first test say which types count from then on.
  private void learnTypes(Step step, Judgement judgement) {
    CrashReported crash = step.crash();
    if (step.revision().reason() == SelectionReason.ORIGIN
        && judgement.verdict() == Verdict.BAD
        && crash != null) {
      circumstances = circumstances.withOrigin(Set.copyOf(crash.types()));
    }
  }

  private void learnConfidence(Tried tried) {
    switch (tried.reason()) {
      case ORIGIN -> confidence = Confidence.startingWith(tried.judgement());
      case CONFIG ->
          confidence =
              tried.judgement().verdict() == Verdict.BAD
                  ? Confidence.startingWith(tried.judgement())
                  : confidence;
      case MIDPOINT -> confidence = confidence == null ? null : confidence.after(tried.judgement());
      case RELEASE, HEAD, MERGE_BASE, PARENT, CONFIRMATION, REVERT, AUXILIARY -> {}
    }
  }
}
