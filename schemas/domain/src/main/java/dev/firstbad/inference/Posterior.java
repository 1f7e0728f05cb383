package dev.firstbad.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How likely each explanation of the failures is, after all runs so far.
///
/// Candidates that no tested revision tells apart share one likelihood, so it is worked out for
/// each [Cell] once, however many candidates there are.
public final class Posterior {
  /// Of the mass of a cell, below which a part of it is rounding.
  private static final double NEGLIGIBLE = 1e-12;

  private final Beliefs beliefs;
  private final Lineage lineage;
  private final Evidence evidence;
  private final List<Cell> cells;
  private final Tally all;
  private final Tally[] contain;
  private final double[] masses;
  private final double flake;
  private final double before;
  private final boolean possible;

  private Posterior(Beliefs beliefs, Lineage lineage, Evidence evidence) {
    this.beliefs = beliefs;
    this.lineage = lineage;
    this.evidence = evidence;
    List<Integer> revisions = evidence.revisions();
    this.cells = lineage.cells(revisions);
    Tally[] tallies = revisions.stream().map(this::widened).toArray(Tally[]::new);
    this.all = Arrays.stream(tallies).reduce(Tally.NONE, Tally::plus);
    this.contain = new Tally[cells.size()];
    double[] logs = logs(tallies, Word.of(evidence, revisions));
    this.possible = Arrays.stream(logs).anyMatch(Double::isFinite);
    double[] chances = possible ? Logs.normalised(logs) : new double[logs.length];
    this.masses = Arrays.copyOf(chances, cells.size());
    this.flake = chances[cells.size()];
    this.before = chances[cells.size() + 1];
  }

  /// The posterior of this evidence.
  ///
  /// @throws IllegalArgumentException if the evidence contradicts every explanation
  public static Posterior of(Beliefs beliefs, Lineage lineage, Evidence evidence) {
    return find(beliefs, lineage, evidence)
        .orElseThrow(() -> new IllegalArgumentException("the evidence contradicts everything"));
  }

  /// The posterior of this evidence; empty if it contradicts every explanation.
  public static Optional<Posterior> find(Beliefs beliefs, Lineage lineage, Evidence evidence) {
    return Optional.of(new Posterior(beliefs, lineage, evidence))
        .filter(posterior -> posterior.possible);
  }

  /// How likely it is that there is no culprit.
  public double flake() {
    return flake;
  }

  /// How likely it is that the culprit is older than the good end.
  public double before() {
    return before;
  }

  /// How likely a candidate is to be the culprit.
  public double of(int candidate) {
    for (int i = 0; i < masses.length; i++) {
      if (cells.get(i).members().stream().anyMatch(member -> member == candidate)) {
        return share(i, candidate);
      }
    }
    throw new IllegalArgumentException("no candidate: " + candidate);
  }

  /// The most likely explanation.
  public Conclusion best() {
    Conclusion best = new Conclusion(new Conclusion.Flake(), flake);
    if (before > flake) {
      best = new Conclusion(new Conclusion.Before(), before);
    }
    for (int i = 0; i < masses.length; i++) {
      int candidate = cells.get(i).likeliest();
      if (share(i, candidate) > best.probability()) {
        best = new Conclusion(new Conclusion.Culprit(candidate), share(i, candidate));
      }
    }
    return best;
  }

  /// The most likely explanations, in descending order.
  public List<Conclusion> ranked(int count) {
    Stream<Conclusion> others =
        Stream.of(
            new Conclusion(new Conclusion.Flake(), flake),
            new Conclusion(new Conclusion.Before(), before));
    Stream<Conclusion> candidates =
        IntStream.range(0, masses.length).boxed().flatMap(this::candidates);
    return Stream.concat(others, candidates)
        .filter(found -> found.probability() > 0)
        .sorted(Comparator.comparingDouble(Conclusion::probability).reversed())
        .limit(count)
        .toList();
  }

  /// The fewest candidates that together have such a share of what all candidates have, ascending.
  ///
  /// @param share 0 to 1
  public List<Integer> credible(double share) {
    double[] chances = chances();
    double wanted = share * Arrays.stream(chances).sum();
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, chances.length).filter(i -> chances[i] > 0).forEach(order::add);
    order.sort(Comparator.<Integer>comparingDouble(i -> -chances[i]));
    int count = 0;
    for (double sum = 0; count < order.size() && sum < wanted; count++) {
      sum += chances[order.get(count)];
    }
    return order.subList(0, count).stream().sorted().toList();
  }

  /// Whether the likeliest group of candidates is at least so likely and no test that can be made
  /// tells them apart.
  ///
  /// @param testable which revisions can be tested
  boolean isInseparable(double probability, IntPredicate testable) {
    int likeliest = 0;
    for (int i = 1; i < masses.length; i++) {
      likeliest = masses[i] > masses[likeliest] ? i : likeliest;
    }
    return masses[likeliest] >= probability && !isDivided(likeliest, testable);
  }

  /// How likely it is that a revision contains the culprit.
  public double containedIn(int revision) {
    double[] inside = lineage.massIn(cells, revision);
    double sum = before;
    for (int i = 0; i < masses.length; i++) {
      sum += masses[i] == 0 ? 0 : masses[i] * Math.min(1, inside[i] / cells.get(i).mass());
    }
    return sum;
  }

  /// What is still open, in nats: 0 once one explanation is certain.
  public double entropy() {
    double sum = open(flake, 1) + open(before, 1);
    for (int i = 0; i < masses.length; i++) {
      sum += open(masses[i], cells.get(i).members().count());
    }
    return sum;
  }

  Lineage lineage() {
    return lineage;
  }

  Evidence evidence() {
    return evidence;
  }

  Beliefs beliefs() {
    return beliefs;
  }

  List<Cell> cells() {
    return cells;
  }

  double[] masses() {
    return masses;
  }

  /// The runs at revisions that contain the candidates of a cell.
  Tally contain(int cell) {
    return contain[cell];
  }

  /// All runs, as they count.
  Tally all() {
    return all;
  }

  /// Whether a revision contains some of a cell's candidates and lacks others.
  private boolean isDivided(int cell, IntPredicate testable) {
    double[] alone = new double[masses.length];
    alone[cell] = 1;
    for (int revision : lineage.around(cells, alone, new double[] {0.5}, testable)) {
      double share = lineage.massIn(cells, revision)[cell] / cells.get(cell).mass();
      if (share > NEGLIGIBLE && share < 1 - NEGLIGIBLE) {
        return true;
      }
    }
    return false;
  }

  /// How likely each candidate is.
  private double[] chances() {
    double[] chances = new double[lineage.size()];
    for (int i = 0; i < masses.length; i++) {
      double factor = cells.get(i).mass() == 0 ? 0 : masses[i] / cells.get(i).mass();
      cells.get(i).members().stream()
          .forEach(member -> chances[member] = factor * lineage.prior(member));
    }
    return chances;
  }

  private double[] logs(Tally[] tallies, Word word) {
    double[] logs = new double[cells.size() + 2];
    double inRange = Math.log(1 - beliefs.flake() - beliefs.before());
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      contain[i] = sum(tallies, cell);
      logs[i] =
          word.permits(cell.in())
              ? inRange + Math.log(cell.mass()) + logLikelihood(contain[i])
              : Double.NEGATIVE_INFINITY;
    }
    double none = word.permitsFlake() ? 0 : Double.NEGATIVE_INFINITY;
    logs[cells.size()] = none + Math.log(beliefs.flake()) + beliefs.rates().logOfFlake(all);
    double older = word.permitsBefore() ? 0 : Double.NEGATIVE_INFINITY;
    logs[cells.size() + 1] = older + Math.log(beliefs.before()) + beliefs.rates().logOfAll(all);
    return logs;
  }

  private double logLikelihood(Tally inside) {
    return beliefs.rates().logLikelihood(inside, all.minus(inside));
  }

  private static Tally sum(Tally[] tallies, Cell cell) {
    double failed = 0;
    double passed = 0;
    for (int i = cell.in().nextSetBit(0); i >= 0; i = cell.in().nextSetBit(i + 1)) {
      if (i < tallies.length) {
        failed += tallies[i].failed();
        passed += tallies[i].passed();
      }
    }
    return new Tally(failed, passed);
  }

  private Tally widened(int revision) {
    return evidence.at(revision).widened(beliefs.correlation());
  }

  private Stream<Conclusion> candidates(int cell) {
    return cells.get(cell).members().stream()
        .mapToObj(member -> new Conclusion(new Conclusion.Culprit(member), share(cell, member)));
  }

  /// The share of the entropy of a mass that so many have in equal parts.
  private static double open(double mass, int count) {
    return mass == 0 ? 0 : -mass * Math.log(mass / count);
  }

  private double share(int cell, int candidate) {
    double mass = cells.get(cell).mass();
    return mass == 0 ? 0 : masses[cell] * lineage.prior(candidate) / mass;
  }
}
