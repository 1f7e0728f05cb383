package dev.firstbad.inference;

import java.util.List;
import java.util.NavigableSet;
import java.util.function.IntPredicate;

/// Which revisions of a range contain which of its commits, all of them candidates, and how likely
/// each of them was before any test. Candidates are numbered from 0, parents before children, and
/// the last one contains all; a revision is named by the candidate that it is.
public interface Lineage {
  /// How many candidates there are.
  int size();

  /// How likely a candidate is before any test; all together make 1.
  double prior(int candidate);

  /// The candidates in groups that these revisions do not tell apart.
  ///
  /// @param revisions ascending, each once
  List<Cell> cells(List<Integer> revisions);

  /// How much of the prior mass of each cell a revision contains.
  double[] massIn(List<Cell> cells, int revision);

  /// The revisions around such amounts of posterior mass: for each amount the one that contains the
  /// least of those with no less, and the one that contains the most of those with less.
  ///
  /// @param masses the posterior mass of each cell
  /// @param testable which revisions count at all
  NavigableSet<Integer> around(
      List<Cell> cells, double[] masses, double[] amounts, IntPredicate testable);

  /// The parents of a candidate among the candidates.
  List<Integer> parents(int candidate);
}
