package dev.firstbad.engine;

import dev.firstbad.bisection.Step;
import dev.firstbad.event.Answer;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import dev.firstbad.log.Phrases;
import dev.firstbad.search.Pick;
import dev.firstbad.verdict.Judgement;
import dev.firstbad.verdict.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of the log that a search writes besides what its events tell.
final class Wording {
  private final Situation situation;
  private final Terms terms;

  Wording(Situation situation) {
    this.situation = situation;
    this.terms = situation.plan().terms();
  }

  /// Git's answer to what it was told.
  Answer ofPick(Pick pick) {
    return switch (pick) {
      case Pick.Test(CommitId next, int left, int steps) ->
          new Answer(
              Phrases.left(left, steps) + Phrases.next(next, title(next)),
              left,
              steps,
              next,
              title(next),
              false,
              null,
              List.of());
      case Pick.TestMergeBase(CommitId next) ->
          new Answer(
              Phrases.MERGE_BASE_FIRST + Phrases.next(next, title(next)),
              null,
              null,
              next,
              title(next),
              true,
              null,
              List.of());
      case Pick.FirstBad(CommitId first) ->
          new Answer(
              Phrases.first(first, terms.bad()), null, null, null, null, false, first, List.of());
      case Pick.OnlySkipped(List<CommitId> candidates) ->
          new Answer(
              Phrases.onlySkipped(candidates, terms.bad()),
              null,
              null,
              null,
              null,
              false,
              null,
              candidates);
      case Pick.MergeBaseBad bad -> Answer.NONE;
      case Pick.NotAncestors not -> Answer.NONE;
      case Pick.NoTestable none -> Answer.NONE;
      case Pick.GoodAndBad both -> Answer.NONE;
    };
  }

  /// The words after `git bisect start`.
  List<String> ofStart(CommitId bad, List<CommitId> goods) {
    List<String> words = new ArrayList<>();
    if (!terms.equals(Terms.DEFAULT)) {
      words.addAll(List.of("--term-new=" + terms.bad(), "--term-old=" + terms.good()));
    }
    if (situation.plan().limits().firstParent()) {
      words.add("--first-parent");
    }
    words.add(bad.hex());
    goods.forEach(good -> words.add(good.hex()));
    if (!situation.plan().limits().paths().isEmpty()) {
      words.add("--");
      words.addAll(situation.plan().limits().paths());
    }
    return words;
  }

  /// What syzkaller adds below the runs of a test, since it counts confidence.
  List<EventBody> ofVerdict(Step step, Judgement judgement) {
    Counts counts = judgement.counts();
    if (situation.plan().steering().verdicts().practice().compareTo(Practice.CONFIDENCE) < 0
        || counts.total() == 0) {
      return List.of();
    }
    return switch (judgement.verdict()) {
      case SKIP, WEAK ->
          List.of(
              note(step, Phrases.undetermined(counts, situation.trials().circumstances().flaky())));
      case GOOD ->
          situation.trials().confidence().stream()
              .map(confidence -> Phrases.falseNegative(confidence.falseNegative(judgement)))
              .map(line -> note(step, line))
              .toList();
      case BAD -> List.of();
    };
  }

  List<EventBody> ofErrorProbability() {
    Double chance = Aftermath.errorProbability(situation);
    return Stream.ofNullable(chance)
        .map(Objects::requireNonNull)
        .map(Phrases::errorProbability)
        .map(Situation::note)
        .toList();
  }

  Optional<EventBody> ofFlaky() {
    return situation
        .trials()
        .confidence()
        .filter(confidence -> situation.trials().circumstances().flaky())
        .map(confidence -> Situation.note(Phrases.flaky(confidence.reproChance())));
  }

  /// What git is told of a verdict.
  static Verdict told(Plan plan, Verdict verdict) {
    Verdict firm = verdict == Verdict.WEAK ? Verdict.SKIP : verdict;
    return plan.kind() == Kind.FIX ? firm.inverse() : firm;
  }

  /// The word in which git is told.
  static String term(Plan plan, Verdict decision) {
    return switch (decision) {
      case GOOD -> plan.terms().good();
      case BAD -> plan.terms().bad();
      case SKIP, WEAK -> "skip";
    };
  }

  static String ofPicked(Bounds.Walk walk) {
    return Phrases.picked(walk.releases().stream().map(Release::name).toList(), walk.of());
  }

  static String ofMergeBase(CommitId origin, CommitId head) {
    return Phrases.mergeBaseOf(origin, head);
  }

  /// Why a search ends that the machinery spoiled again and again.
  String ofSpoiled(int times) {
    Tried last = situation.trials().over().getLast();
    String what =
        "unable to determine the verdict because of infra errors: %s: %s"
            .formatted(last.commit().abbreviated(), spoiled(last.step()));
    return times == 1 ? what : what + ", tried %d times".formatted(times);
  }

  /// What the machinery said, once each.
  private static String spoiled(Step step) {
    BuildFinished build = step.build();
    if (build != null && build.result() == BuildResult.INFRA) {
      return String.valueOf(build.text()).lines().findFirst().orElse("the build");
    }
    return Judging.results(step).stream()
        .filter(run -> run.outcome() == RunOutcome.INFRA)
        .map(RunResult::title)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String title(CommitId commit) {
    return situation.terrain().title(commit);
  }

  private static EventBody note(Step step, String line) {
    return new NoteRecorded(step.number(), line + "\n", false);
  }
}
