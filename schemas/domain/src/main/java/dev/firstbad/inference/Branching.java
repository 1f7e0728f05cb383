package dev.firstbad.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A history with merges: each revision contains its ancestors and itself.
public final class Branching implements Lineage {
  private final int[][] parents;
  private final double[] priors;

  /// @param parents of each candidate among the candidates, which come before it; the last
  ///   candidate descends from all
  /// @param priors in proportion to how likely the candidates are, none below 0
  public Branching(int[][] parents, double[] priors) {
    if (parents.length != priors.length || parents.length == 0) {
      throw new IllegalArgumentException(parents.length + " candidates, " + priors.length);
    }
    this.parents = parents.clone();
    double all = Arrays.stream(priors).sum();
    this.priors = Arrays.stream(priors).map(prior -> prior / all).toArray();
  }

  @Override
  public int size() {
    return priors.length;
  }

  @Override
  public double prior(int candidate) {
    return priors[candidate];
  }

  @Override
  public List<Cell> cells(List<Integer> revisions) {
    long[][] masks = new long[(revisions.size() + Long.SIZE - 1) / Long.SIZE][];
    for (int word = 0; word < masks.length; word++) {
      int from = word * Long.SIZE;
      int to = Math.min(from + Long.SIZE, revisions.size());
      masks[word] = reached(revisions.subList(from, to));
    }
    Map<BitSet, IntStream.Builder> groups = new LinkedHashMap<>();
    for (int candidate = 0; candidate < size(); candidate++) {
      groups.computeIfAbsent(in(masks, candidate), in -> IntStream.builder()).add(candidate);
    }
    List<Cell> cells = new ArrayList<>();
    groups.forEach((in, members) -> cells.add(cell(in, members.build().toArray())));
    return cells;
  }

  @Override
  public double[] massIn(List<Cell> cells, int revision) {
    long[] reached = reached(List.of(revision));
    double[] masses = new double[cells.size()];
    for (int i = 0; i < masses.length; i++) {
      for (int member : ((Cell.Scattered) cells.get(i).members()).sorted()) {
        masses[i] += reached[member] * priors[member];
      }
    }
    return masses;
  }

  @Override
  public NavigableSet<Integer> around(
      List<Cell> cells, double[] masses, double[] amounts, IntPredicate testable) {
    double[] contained = new Containment(parents, posteriors(cells, masses)).all();
    NavigableSet<Integer> revisions = new TreeSet<>();
    int[] tested = IntStream.range(0, size()).filter(testable).toArray();
    for (double amount : amounts) {
      int above = -1;
      int below = -1;
      for (int x : tested) {
        if (contained[x] >= amount) {
          above = above < 0 || contained[x] < contained[above] ? x : above;
        } else {
          below = below < 0 || contained[x] > contained[below] ? x : below;
        }
      }
      IntStream.of(above, below).filter(x -> x >= 0).forEach(revisions::add);
    }
    return revisions;
  }

  @Override
  public List<Integer> parents(int candidate) {
    return IntStream.of(parents[candidate]).boxed().toList();
  }

  /// For each candidate the revisions that contain it, a bit for each of at most 64.
  private long[] reached(List<Integer> revisions) {
    long[] masks = new long[size()];
    for (int bit = 0; bit < revisions.size(); bit++) {
      if (revisions.get(bit) != Evidence.NONE) {
        masks[revisions.get(bit)] |= 1L << bit;
      }
    }
    for (int candidate = size() - 1; candidate >= 0; candidate--) {
      for (int parent : parents[candidate]) {
        masks[parent] |= masks[candidate];
      }
    }
    return masks;
  }

  private static BitSet in(long[][] masks, int candidate) {
    long[] words = new long[masks.length];
    for (int word = 0; word < words.length; word++) {
      words[word] = masks[word][candidate];
    }
    return BitSet.valueOf(words);
  }

  private Cell cell(BitSet in, int[] members) {
    double mass = 0;
    int likeliest = members[0];
    for (int member : members) {
      mass += priors[member];
      likeliest = priors[member] > priors[likeliest] ? member : likeliest;
    }
    return new Cell(in, mass, likeliest, new Cell.Scattered(members));
  }

  private double[] posteriors(List<Cell> cells, double[] masses) {
    double[] posteriors = new double[size()];
    for (int i = 0; i < masses.length; i++) {
      double factor = cells.get(i).mass() == 0 ? 0 : masses[i] / cells.get(i).mass();
      for (int member : ((Cell.Scattered) cells.get(i).members()).sorted()) {
        posteriors[member] = factor * priors[member];
      }
    }
    return posteriors;
  }
}
