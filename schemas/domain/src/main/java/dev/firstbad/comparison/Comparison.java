package dev.firstbad.comparison;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.CommitId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two bisections step by step: where they tested the same, where they parted, and what they say of
/// what both tested.
///
/// @param pairs every revision tested, in the order of the first; what the second alone tested
///   follows what it tested before. The n-th test of a revision is compared with the other's n-th.
public record Comparison(Bisection a, Bisection b, List<Pair> pairs) {
  public Comparison {
    pairs = List.copyOf(pairs);
  }

  /// Where two searches first did not do the same.
  ///
  /// @param step its number, from 1
  public record Parting(int step, Kind kind) {
    public enum Kind {
      /// They chose different revisions.
      REVISION,
      /// They chose the same and judged it differently.
      VERDICT,
      /// One was over.
      END
    }
  }

  public static Comparison of(Bisection a, Bisection b) {
    Map<CommitId, Deque<Step>> others = new HashMap<>();
    b.steps()
        .forEach(step -> others.computeIfAbsent(commit(step), c -> new ArrayDeque<>()).add(step));
    List<Pair> pairs = new ArrayList<>();
    for (Step step : a.steps()) {
      Deque<Step> same = others.get(commit(step));
      pairs.add(new Pair(commit(step), step, same == null ? null : same.poll()));
    }
    for (Step step : b.steps()) {
      Deque<Step> left = others.get(commit(step));
      if (left != null && isNext(left, step)) {
        left.poll();
        pairs.add(after(pairs, step.number() - 1), new Pair(commit(step), null, step));
      }
    }
    return new Comparison(a, b, pairs);
  }

  /// Where they parted; null where they did the same to the end.
  public @Nullable Parting parting() {
    int shorter = Math.min(a.steps().size(), b.steps().size());
    for (int i = 0; i < shorter; i++) {
      Step one = a.steps().get(i);
      Step other = b.steps().get(i);
      if (!commit(one).equals(commit(other))) {
        return new Parting(i + 1, Parting.Kind.REVISION);
      }
      if (one.verdict() != other.verdict()) {
        return new Parting(i + 1, Parting.Kind.VERDICT);
      }
    }
    return a.steps().size() == b.steps().size() ? null : new Parting(shorter + 1, Parting.Kind.END);
  }

  /// How many revisions have this relation.
  public long count(Relation relation) {
    return pairs.stream().filter(pair -> pair.relation() == relation).count();
  }

  /// The place behind what the second tested as this step; the beginning for none.
  private static int after(List<Pair> pairs, int step) {
    for (int i = pairs.size() - 1; i >= 0; i--) {
      Step other = pairs.get(i).b();
      if (other != null && other.number() <= step) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isNext(Deque<Step> left, Step step) {
    Step next = left.peek();
    return next != null && next.from() == step.from();
  }

  private static CommitId commit(Step step) {
    return step.revision().commit();
  }
}
