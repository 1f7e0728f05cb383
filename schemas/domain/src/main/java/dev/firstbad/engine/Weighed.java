package dev.firstbad.engine;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.inference.Advice;
import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Bench;
import dev.firstbad.inference.Branching;
import dev.firstbad.inference.Conclusion;
import dev.firstbad.inference.Evidence;
import dev.firstbad.inference.Posterior;
import dev.firstbad.inference.Strategy;
import dev.firstbad.search.Candidates;
import dev.firstbad.search.MergeBases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// How likely each explanation of the failures is after a number of tests, and what that advises.
final class Weighed {
  /// How much of what all commits have together the commits that are left must have.
  static final double CREDIBLE = 0.95;

  /// How likely it is, before any test, that a culprit is older than a good end that was found by
  /// tests: they may all have missed it.
  private static final double OLDER = 0.25;

  /// The same where there is no older release to test, and it would show as what a flake shows.
  private static final double OLDEST = 0.05;

  /// Bits; so little is told by a test only where everything that can be told is.
  private static final double LEAST_GAIN = 1e-4;

  /// Bits; where a strategy that was made for a line asks for so little in a history with merges,
  /// the test that tells most is made instead.
  private static final double LITTLE_GAIN = 0.01;

  private final Situation situation;
  private final Steering.ByPosterior steering;
  private final Ranging.Ends ends;
  private final List<Tried> tests;
  private final Candidates candidates;
  private final Findings findings;
  private final Optional<CommitId> goodEnd;
  private final Optional<Posterior> posterior;

  /// @param tests those that count
  Weighed(
      Situation situation, Steering.ByPosterior steering, Ranging.Ends ends, List<Tried> tests) {
    this.situation = situation;
    this.steering = steering;
    this.ends = ends;
    this.tests = tests;
    this.candidates = situation.terrain().candidates(Inquiry.search(situation, ends));
    this.goodEnd = goodEnd(situation, ends);
    this.findings = new Findings(situation, ends, candidates, goodEnd);
    this.posterior = posterior();
  }

  /// Whether there is anything to search, and any explanation that people's words permit.
  boolean isPossible() {
    return posterior.isPresent();
  }

  /// The most likely explanation.
  Conclusion best() {
    return known().best();
  }

  /// Whether no commit of the range is to blame, as sure as was wanted, but perhaps an older one:
  /// only tests of older revisions tell that from a flake.
  boolean isElsewhere() {
    return isPossible()
        && known().before() > 0
        && known().flake() < steering.probability()
        && elsewhere() >= steering.probability();
  }

  /// How likely it is that no commit of the range is to blame.
  double elsewhere() {
    return known().before() + known().flake();
  }

  /// Whether there being no culprit is likelier than one before the good end.
  boolean isFlakeLikelier() {
    return isPossible() && known().flake() > known().before();
  }

  /// How likely it is that a revision contains the culprit; 0.5 where nothing is known of it.
  double containedIn(CommitId commit) {
    OptionalInt place = findings.place(commit);
    return place.isPresent() ? known().containedIn(place.getAsInt()) : 0.5;
  }

  /// What to do next.
  ///
  /// @param unfit revisions that are not to be tested
  Advice advice(Set<CommitId> unfit) {
    Set<CommitId> untestable = new HashSet<>(Findings.untestable(tests));
    untestable.addAll(unfit);
    untestable.addAll(situation.plan().limits().skips());
    Bench bench =
        new Bench(
            Prices.of(situation.plan(), tests),
            this::isBuilt,
            revision -> isTestable(revision, untestable));
    Advice advice = steering.weighing().strategy().next(known(), bench, steering.aim());
    if (!(advice instanceof Advice.GiveUp) && isWorthIt(advice, bench, LITTLE_GAIN)) {
      return advice;
    }
    Advice best = Strategy.GAIN_PER_HOUR.next(known(), bench, steering.aim());
    return isWorthIt(best, bench, LEAST_GAIN)
        ? best
        : new Advice.GiveUp(best(), Advice.Reason.NOTHING_TELLS);
  }

  private static boolean isWorthIt(Advice advice, Bench bench, double least) {
    return !(advice instanceof Advice.Test(int revision, double gain))
        || (gain >= least && bench.testable().test(revision));
  }

  /// The commit that a revision of the advice is.
  CommitId commit(int revision) {
    return revision == Evidence.NONE ? goodEnd.orElseThrow() : candidates.commit(revision);
  }

  /// The fewest commits that have [#CREDIBLE] of the probability that all commits have, oldest
  /// first.
  List<CommitId> left() {
    return posterior.map(known -> known.credible(CREDIBLE)).orElse(List.of()).stream()
        .map(candidates::commit)
        .toList();
  }

  /// What is still open, in bits.
  double entropy() {
    return known().entropy() / Math.log(2);
  }

  private Posterior known() {
    return posterior.orElseThrow();
  }

  private Optional<Posterior> posterior() {
    if (candidates.size() == 0) {
      return Optional.empty();
    }
    double[] priors = new Suspicion(steering.prior(), situation).of(candidates);
    return Posterior.find(
        beliefs(),
        new Branching(candidates.parents(), priors),
        findings.of(steering.weighing(), tests));
  }

  private Beliefs beliefs() {
    Beliefs beliefs = steering.weighing().beliefs(candidates.size());
    Beliefs open = beliefs.withChances(beliefs.flake(), older());
    return (situation.plan().kind() == Kind.FIX ? open.inverted() : open).remembered();
  }

  /// How likely it is, before any test, that something older than the good end is to blame.
  private double older() {
    return switch (situation.plan().bounds()) {
      case Bounds.Given given -> areAncestors() ? 0 : OLDER;
      case Bounds.Walk(List<Release> releases, int of) ->
          ends.goods().contains(releases.getLast().commit()) ? OLDEST : OLDER;
      case Bounds.Head head -> 0;
    };
  }

  private boolean areAncestors() {
    return ends.goods().stream()
        .allMatch(good -> situation.terrain().graph().isAncestor(good, ends.bad()));
  }

  private boolean isTestable(int revision, Set<CommitId> untestable) {
    if (revision == Evidence.NONE) {
      return goodEnd.filter(end -> !untestable.contains(end)).isPresent();
    }
    return candidates.isSuspect(revision) && !untestable.contains(candidates.commit(revision));
  }

  /// The work tree holds what was tested last, and nothing else.
  private boolean isBuilt(int revision) {
    return !tests.isEmpty()
        && (revision == Evidence.NONE ? goodEnd : Optional.of(candidates.commit(revision)))
            .filter(tests.getLast().commit()::equals)
            .isPresent();
  }

  /// The commit to test for what the range begins with: where a good commit is no ancestor of bad,
  /// that is where they parted.
  private static Optional<CommitId> goodEnd(Situation situation, Ranging.Ends ends) {
    var graph = situation.terrain().graph();
    return ends.goods().stream()
        .filter(good -> graph.isAncestor(good, ends.bad()))
        .findFirst()
        .or(() -> MergeBases.of(graph, ends.bad(), ends.goods()).stream().findFirst());
  }
}
