package dev.firstbad.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A history without merges: each revision contains all candidates up to itself.
public final class Line implements Lineage {
  /// The prior mass before each candidate, and in the end of all of them.
  private final double[] before;

  private final boolean uniform;

  /// @param priors in proportion to how likely the candidates are, none below 0
  public Line(double... priors) {
    uniform = Arrays.stream(priors).distinct().count() == 1;
    before = new double[priors.length + 1];
    for (int i = 0; i < priors.length; i++) {
      before[i + 1] = before[i] + priors[i];
    }
    double all = before[priors.length];
    for (int i = 1; i <= priors.length; i++) {
      before[i] /= all;
    }
  }

  /// A line of candidates that are all as likely.
  public static Line uniform(int size) {
    double[] priors = new double[size];
    Arrays.fill(priors, 1.0 / size);
    return new Line(priors);
  }

  @Override
  public int size() {
    return before.length - 1;
  }

  @Override
  public double prior(int candidate) {
    return before[candidate + 1] - before[candidate];
  }

  @Override
  public List<Cell> cells(List<Integer> revisions) {
    int none = revisions.contains(Evidence.NONE) ? 1 : 0;
    List<Cell> cells = new ArrayList<>();
    int first = 0;
    for (int i = none; i < revisions.size(); i++) {
      int end = revisions.get(i) + 1;
      cells.add(cell(first, end, from(i, revisions.size())));
      first = end;
    }
    if (first < size()) {
      cells.add(cell(first, size(), new BitSet()));
    }
    return cells;
  }

  @Override
  public double[] massIn(List<Cell> cells, int revision) {
    double[] masses = new double[cells.size()];
    for (int i = 0; i < masses.length; i++) {
      Cell.Stretch stretch = (Cell.Stretch) cells.get(i).members();
      int end = Math.min(stretch.end(), revision + 1);
      masses[i] = end <= stretch.first() ? 0 : before[end] - before[stretch.first()];
    }
    return masses;
  }

  @Override
  public NavigableSet<Integer> around(
      List<Cell> cells, double[] masses, double[] amounts, IntPredicate testable) {
    NavigableSet<Integer> revisions = new TreeSet<>();
    for (double amount : amounts) {
      double sum = 0;
      for (int i = 0; i < masses.length && sum < amount; i++) {
        if (sum + masses[i] >= amount) {
          int found = at(cells.get(i), (amount - sum) / masses[i]);
          add(IntStream.range(found, size()), testable, revisions);
          add(IntStream.iterate(found - 1, x -> x >= 0, x -> x - 1), testable, revisions);
        }
        sum += masses[i];
      }
    }
    return revisions;
  }

  @Override
  public List<Integer> parents(int candidate) {
    return candidate > 0 ? List.of(candidate - 1) : List.of();
  }

  private static void add(IntStream from, IntPredicate testable, NavigableSet<Integer> to) {
    from.filter(testable).limit(1).forEach(to::add);
  }

  /// The candidate of a cell at which a share of its mass is reached.
  private int at(Cell cell, double share) {
    Cell.Stretch stretch = (Cell.Stretch) cell.members();
    double wanted = before[stretch.first()] + share * cell.mass();
    int found = Arrays.binarySearch(before, stretch.first(), stretch.end() + 1, wanted);
    int end = found < 0 ? -found - 1 : found;
    return Math.clamp(end - 1, stretch.first(), stretch.end() - 1);
  }

  private Cell cell(int first, int end, BitSet in) {
    int likeliest = first;
    for (int i = first + 1; i < end && !uniform; i++) {
      likeliest = prior(i) > prior(likeliest) ? i : likeliest;
    }
    return new Cell(in, before[end] - before[first], likeliest, new Cell.Stretch(first, end));
  }

  private static BitSet from(int first, int end) {
    BitSet bits = new BitSet(end);
    bits.set(first, end);
    return bits;
  }
}
