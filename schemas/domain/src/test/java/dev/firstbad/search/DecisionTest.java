package dev.firstbad.search;

import static dev.firstbad.search.Drawn.id;
import static dev.firstbad.search.Drawn.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DecisionTest {

  /// Two lines that part at 1: good is 3, bad is 4.
  private static final CommitGraph FORK = new CommitGraph();

  static {
    FORK.add(id(0), 0, List.of());
    FORK.add(id(1), 1, ids(0));
    FORK.add(id(2), 2, ids(1));
    FORK.add(id(3), 3, ids(2));
    FORK.add(id(4), 4, ids(1));
  }

  @Test
  void the_commit_in_the_middle_is_tested() {
    Pick pick = pick(Drawn.line(16), Search.between(id(15), ids(0)));

    assertThat(pick).isEqualTo(new Pick.Test(id(7), 7, 3));
  }

  @Test
  void the_search_goes_on_where_it_was_told_to() {
    Search search = Search.between(id(15), ids(0)).good(ids(7)).bad(id(9));

    assertThat(pick(Drawn.line(16), search)).isEqualTo(new Pick.Test(id(8), 0, 0));
    assertThat(pick(Drawn.line(16), search.good(ids(8)))).isEqualTo(new Pick.FirstBad(id(9)));
    assertThat(pick(Drawn.line(16), search.skip(ids(8))))
        .isEqualTo(new Pick.OnlySkipped(ids(8, 9)));
  }

  @Test
  void where_good_is_no_ancestor_of_bad_their_merge_base_comes_first() {
    Search search = Search.between(id(4), ids(3));
    Search asked = search.after(pick(FORK, search));

    assertThat(asked.expected()).contains(id(1));
    assertThat(pick(FORK, asked.good(ids(1)))).isEqualTo(new Pick.FirstBad(id(4)));
    assertThat(pick(FORK, asked.bad(id(1)))).isEqualTo(new Pick.MergeBaseBad(id(1)));
  }

  @Test
  void a_merge_base_that_is_skipped_is_told() {
    Search search = Search.between(id(4), ids(3)).skip(ids(1));

    Decision decision = Decision.of(FORK, search);

    assertThat(decision.skippedBases()).containsExactly(id(1));
    assertThat(decision.pick()).isEqualTo(new Pick.FirstBad(id(4)));
  }

  @Test
  void good_and_bad_swapped_are_no_search() {
    assertThat(pick(FORK, Search.between(id(1), ids(4)))).isEqualTo(new Pick.NotAncestors());
    assertThat(pick(FORK, Search.between(id(4), ids(4)))).isEqualTo(new Pick.GoodAndBad(id(4)));
  }

  @Test
  void a_graph_grows_between_picks() {
    CommitGraph graph = Drawn.line(5000);
    graph.add(id(5000), 5000, ids(4999));

    assertThat(graph.find(id(5001))).isEmpty();
    assertThat(pick(graph, Search.between(id(5000), ids(4998))))
        .isEqualTo(new Pick.Test(id(4999), 0, 0));
  }

  @Test
  void what_was_only_named_as_a_parent_is_absent() {
    CommitGraph graph = new CommitGraph();
    graph.add(id(2), 2, ids(1, 0));
    graph.add(id(1), 1, ids());

    assertThat(graph.absent()).containsExactly(id(0));
  }

  @Test
  void a_commit_that_is_not_there_is_named() {
    assertThatThrownBy(() -> pick(FORK, Search.between(id(9), ids(0))))
        .hasMessageContaining(id(9).hex());
  }

  private static Pick pick(CommitGraph graph, Search search) {
    return Decision.of(graph, search).pick();
  }
}
