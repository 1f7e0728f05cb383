package dev.firstbad.engine;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.search.MergeBases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the two ends between which the search then halves.
final class Ranging {
  /// The ends of the range, as git is told them.
  record Ends(CommitId bad, List<CommitId> goods) {}

  private static final String OLDEST_CRASHES =
      "crash still not fixed/happens on the oldest tested release";
  private static final String OLDEST_HAD_IT =
      "oldest tested release already had the bug or it had kernel test errors";
  private static final String NOT_FIXED = "crash still not fixed or there were kernel test errors";
  private static final String HEAD_UNTESTABLE = "HEAD had kernel build, boot or test errors";
  private static final String BASE_WITHOUT =
      "reproducer does not crash the merge base, so there's no known bad commit";

  private final Situation situation;
  private final CommitId origin;

  Ranging(Situation situation) {
    this.situation = situation;
    this.origin = situation.plan().origin().commit();
  }

  /// The next act of this part; empty once the ends are known.
  Optional<Act> next() {
    return switch (situation.plan().bounds()) {
      case Bounds.Given given -> Optional.empty();
      case Bounds.Walk walk -> walk(walk);
      case Bounds.Head head when head.otherTree() -> base(head).or(() -> tip(head));
      case Bounds.Head head -> tip(head);
    };
  }

  /// The ends, for when there is no next act.
  Ends ends() {
    return switch (situation.plan().bounds()) {
      case Bounds.Given(List<CommitId> goods) -> new Ends(origin, goods);
      case Bounds.Walk walk -> ends(walk);
      case Bounds.Head head when head.otherTree() -> new Ends(head.commit(), bases(head));
      case Bounds.Head head -> new Ends(head.commit(), List.of(origin));
    };
  }

  private Optional<Act> walk(Bounds.Walk walk) {
    CommitId bad = origin;
    for (Release release : walk.releases()) {
      Optional<Verdict> verdict = situation.verdict(release.commit());
      if (verdict.isEmpty()) {
        return Optional.of(test(walk, release));
      }
      if (lacksIt(release, verdict.get(), bad)) {
        return Optional.empty();
      }
      bad = isFirm(verdict.get()) ? release.commit() : bad;
    }
    return Optional.of(walkedToTheEnd(walk));
  }

  private Act test(Bounds.Walk walk, Release release) {
    EventBody choice = situation.selection(release);
    return release.equals(walk.releases().getFirst())
        ? Act.Tell.of(Situation.note(Wording.ofPicked(walk)), choice)
        : Act.Tell.of(choice);
  }

  private Act walkedToTheEnd(Bounds.Walk walk) {
    if (walk.releases().isEmpty()) {
      return failed("no release tags before this commit");
    }
    Optional<Act> flake = flake(walk);
    if (flake.isPresent()) {
      return flake.get();
    }
    CommitId oldest = ends(walk).bad();
    return oldest.equals(origin)
        ? failed("oldest tested release had kernel build, boot or test errors")
        : horizon(oldest, OLDEST_CRASHES, OLDEST_HAD_IT);
  }

  /// That there is no culprit, where all runs together say so at the end of the walk.
  private Optional<Act> flake(Bounds.Walk walk) {
    if (!(situation.plan().steering() instanceof Steering.ByPosterior steering)) {
      return Optional.empty();
    }
    Ends all = new Ends(origin, List.of(walk.releases().getLast().commit()));
    Weighed weighed = new Weighed(situation, steering, all, situation.tests());
    return weighed.isFlakeLikelier()
        ? Optional.of(
            Act.Tell.of(
                new BisectionConcluded(
                    new Outcome.Flake(
                        new Reckoning(situation, steering).ofFlake(weighed.elsewhere())),
                    situation.effort(),
                    1 - weighed.elsewhere())))
        : Optional.empty();
  }

  /// Down to the first release that is good, the last one that is bad.
  private Ends ends(Bounds.Walk walk) {
    CommitId bad = origin;
    for (Release release : walk.releases()) {
      Optional<Verdict> verdict = situation.verdict(release.commit());
      if (verdict.isPresent() && lacksIt(release, verdict.get(), bad)) {
        return new Ends(bad, List.of(release.commit()));
      }
      bad = verdict.filter(Ranging::isFirm).map(known -> release.commit()).orElse(bad);
    }
    return new Ends(bad, List.of());
  }

  /// Whether the search looks between a release and a bad commit. Clean runs can have missed the
  /// bug, and a crash can have another cause: where runs are weighed, the release is passed once
  /// all of them together say that no commit behind it is to blame.
  private boolean lacksIt(Release release, Verdict verdict, CommitId bad) {
    return switch (situation.plan().steering()) {
      case Steering.ByVerdicts verdicts -> verdict == Verdict.GOOD;
      case Steering.ByPosterior steering ->
          isFirm(verdict)
              && !new Weighed(
                      situation,
                      steering,
                      new Ends(bad, List.of(release.commit())),
                      situation.tests())
                  .isElsewhere();
    };
  }

  private static boolean isFirm(Verdict verdict) {
    return verdict == Verdict.GOOD || verdict == Verdict.BAD;
  }

  private Optional<Act> base(Bounds.Head head) {
    List<CommitId> bases = bases(head);
    if (bases.size() != 1) {
      return Optional.of(failed("expected 1 merge base, got " + bases.size()));
    }
    CommitId base = bases.getFirst();
    Optional<Verdict> verdict = situation.verdict(base);
    if (verdict.isEmpty()) {
      return Optional.of(
          Act.Tell.of(
              Situation.note(Wording.ofMergeBase(origin, head.commit())),
              situation.selection(base, SelectionReason.MERGE_BASE)));
    }
    return verdict.get() == Verdict.BAD
        ? Optional.empty()
        : Optional.of(horizon(base, BASE_WITHOUT, NOT_FIXED));
  }

  private Optional<Act> tip(Bounds.Head head) {
    Optional<Verdict> verdict = situation.verdict(head.commit());
    if (verdict.isEmpty()) {
      return Optional.of(Act.Tell.of(situation.selection(head.commit(), SelectionReason.HEAD)));
    }
    return switch (verdict.get()) {
      case GOOD -> Optional.empty();
      case BAD ->
          switch (situation.plan().steering()) {
            case Steering.ByVerdicts verdicts -> Optional.of(unfixed(head));
            case Steering.ByPosterior posterior -> Optional.empty();
          };
      case SKIP, WEAK -> Optional.of(horizon(head.commit(), HEAD_UNTESTABLE, NOT_FIXED));
    };
  }

  /// The bug is still there on the tip of the branch.
  Act unfixed(Bounds.Head head) {
    return horizon(head.commit(), OLDEST_CRASHES, NOT_FIXED);
  }

  private List<CommitId> bases(Bounds.Head head) {
    return MergeBases.of(situation.terrain().graph(), origin, List.of(head.commit()));
  }

  private Act failed(String error) {
    return Act.Tell.of(new BisectionFailed(new Outcome.Failed(error), situation.effort()));
  }

  private Act horizon(CommitId commit, String remark, String statement) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(Situation.note(remark));
    bodies.add(
        new BisectionConcluded(
            new Outcome.Horizon(commit, situation.terrain().title(commit), statement),
            situation.effort(),
            null));
    crash(commit).ifPresent(bodies::add);
    return new Act.Tell(bodies);
  }

  private Optional<CrashReported> crash(CommitId commit) {
    return situation
        .tried(commit)
        .flatMap(tried -> Optional.ofNullable(tried.step().crash()))
        .map(crash -> new CrashReported(null, crash.title(), crash.types(), crash.report()));
  }

  /// Whether the plan looks for the fix of a bug that it knows to be in the origin.
  static boolean isHuntForFix(Plan plan) {
    return plan.kind() == Kind.FIX && plan.origin().tested();
  }
}
