package dev.firstbad.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.comparison.Comparison.Parting;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  @Test
  void the_same_search_twice_never_parts() {
    Bisection one = searched("a", "1b", "2g", "3b");

    Comparison comparison = Comparison.of(one, searched("b", "1b", "2g", "3b"));

    assertThat(comparison.parting()).isNull();
    assertThat(comparison.pairs()).allMatch(pair -> pair.relation() == Relation.AGREE);
  }

  @Test
  void searches_part_where_they_first_judge_differently() {
    Comparison comparison =
        Comparison.of(searched("a", "1b", "2g", "3b"), searched("b", "1b", "2b", "4b"));

    assertThat(comparison.parting()).isEqualTo(new Parting(2, Parting.Kind.VERDICT));
    assertThat(comparison.pairs())
        .extracting(pair -> pair.commit().hex().charAt(0) + " " + pair.relation())
        .containsExactly("1 AGREE", "2 CONTRADICT", "4 ONLY_B", "3 ONLY_A");
  }

  @Test
  void searches_part_where_they_choose_differently_or_one_is_over() {
    Bisection one = searched("a", "1b", "2g");

    assertThat(Comparison.of(one, searched("b", "1b", "3g")).parting())
        .isEqualTo(new Parting(2, Parting.Kind.REVISION));
    assertThat(Comparison.of(one, searched("b", "1b", "2g", "3b")).parting())
        .isEqualTo(new Parting(3, Parting.Kind.END));
  }

  @Test
  void a_skip_contradicts_nobody() {
    Comparison comparison = Comparison.of(searched("a", "1s"), searched("b", "1b"));

    assertThat(comparison.count(Relation.UNDECIDED)).isEqualTo(1);
  }

  @Test
  void a_revision_tested_twice_meets_the_others_first_and_second_test() {
    Comparison comparison =
        Comparison.of(searched("a", "1b", "1g"), searched("b", "1b", "1g", "1g"));

    assertThat(comparison.pairs())
        .extracting(Pair::relation)
        .containsExactly(Relation.AGREE, Relation.AGREE, Relation.ONLY_B);
  }

  /// Each step by the digit of its commit and the letter of its verdict.
  private static Bisection searched(String id, String... steps) {
    List<EventBody> bodies = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      CommitId commit = new CommitId(steps[i].substring(0, 1).repeat(40));
      bodies.add(new RevisionSelected(i + 1, commit, SelectionReason.MIDPOINT, null, null, ""));
      Verdict verdict =
          switch (steps[i].charAt(1)) {
            case 'b' -> Verdict.BAD;
            case 'g' -> Verdict.GOOD;
            default -> Verdict.SKIP;
          };
      bodies.add(new RevisionJudged(i + 1, verdict, new Counts(0, 0, 0, 0), "any-crash", "so"));
    }
    BisectionId name = new BisectionId(id);
    return Evolution.fold(
        name, Draft.place(bodies.stream().map(Draft::said).toList(), name, Instant.EPOCH, "/test"));
  }
}
