package dev.firstbad.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.firstbad.alert.Account.Finding;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ContradictionsTest {
  private static final String TITLE = "KASAN: use-after-free Read in foo_bar";
  private static final CommitId RELEASE = Story.commit('e');

  @Test
  void a_binary_found_good_by_one_and_bad_by_the_other_is_a_contradiction() {
    Account earlier = account("b", 1, finding(3, Verdict.GOOD, 'a', 'c'));
    Account later = account("a", 2, finding(5, Verdict.BAD, 'b', 'c'));

    assertThat(Contradictions.between(earlier, later))
        .singleElement()
        .returns(Alert.Kind.CONTRADICTION, Alert::kind)
        .returns(later.bisection(), Alert::bisection)
        .returns(5, Alert::step)
        .returns(earlier.bisection(), Alert::other)
        .returns(3, Alert::otherStep)
        .returns(signature('c'), Alert::signature);
  }

  @Test
  void two_in_any_order_contradict_by_the_same_name() {
    Account one = account("a", 1, finding(3, Verdict.GOOD, 'a', 'c'));
    Account other = account("b", 1, finding(5, Verdict.BAD, 'a', 'c'));

    assertThat(Contradictions.between(one, other)).isEqualTo(Contradictions.between(other, one));
  }

  @Test
  void a_commit_in_two_binaries_that_are_known_to_differ_is_no_contradiction() {
    Finding good = finding(3, Verdict.GOOD, 'a', 'c');
    Finding otherwise = finding(5, Verdict.BAD, 'a', 'd');
    Finding unknown = new Finding(5, Verdict.BAD, Story.commit('a'), null);

    assertThat(Contradictions.between(account("a", 1, good), account("b", 2, otherwise))).isEmpty();
    assertThat(Contradictions.between(account("a", 1, good), account("b", 2, unknown))).hasSize(1);
  }

  @Test
  void a_binary_contradicts_once_however_often_it_was_tested() {
    Account often =
        account("a", 1, finding(3, Verdict.GOOD, 'a', 'c'), finding(4, Verdict.GOOD, 'a', 'c'));
    Account other =
        account("b", 2, finding(5, Verdict.BAD, 'a', 'c'), finding(6, Verdict.BAD, 'a', 'c'));

    assertThat(Contradictions.between(often, other)).hasSize(1);
  }

  @Test
  void a_bisection_does_not_contradict_itself() {
    Account one = account("a", 1, finding(3, Verdict.GOOD, 'a', 'c'));
    Account same = account("a", 1, finding(5, Verdict.BAD, 'a', 'c'));

    assertThat(Contradictions.between(one, same)).isEmpty();
  }

  @Test
  void other_culprits_in_ranges_with_an_end_in_common_are_told() {
    Account one = blaming("a", 'a', Kind.CAUSE, RELEASE);

    assertThat(Contradictions.between(one, blaming("b", 'b', Kind.CAUSE, RELEASE)))
        .singleElement()
        .returns(Alert.Kind.OTHER_CULPRIT, Alert::kind)
        .returns(Story.commit('b'), Alert::commit);
    assertThat(Contradictions.between(one, blaming("b", 'a', Kind.CAUSE, RELEASE))).isEmpty();
    assertThat(Contradictions.between(one, blaming("b", 'b', Kind.FIX, RELEASE))).isEmpty();
    assertThat(Contradictions.between(one, blaming("b", 'b', Kind.CAUSE, Story.commit('1'))))
        .isEmpty();
  }

  @Test
  void an_account_tells_what_crashed_with_the_title_and_what_ran_clean() {
    Account account = Account.of(Evolution.fold(Story.ID, Story.told())).getFirst();

    assertThat(account.title()).isEqualTo("WARNING in foo");
    assertThat(account.culprit()).isEqualTo(Story.CULPRIT);
    assertThat(account.findings())
        .extracting(Finding::step, Finding::verdict)
        .containsExactly(
            tuple(1, Verdict.BAD),
            tuple(2, Verdict.GOOD),
            tuple(3, Verdict.BAD),
            tuple(4, Verdict.GOOD));
  }

  @Test
  void a_withdrawn_culprit_is_blamed_no_more() {
    List<EventBody> bodies = Story.bodies();
    bodies.add(new CulpritWithdrawn(Story.CULPRIT, "ann@example.org", "no"));

    assertThat(Account.of(Evolution.fold(Story.ID, Story.place(bodies))))
        .singleElement()
        .returns(null, Account::culprit);
  }

  private static Account account(String id, long began, Finding... findings) {
    return account(id, began, Kind.CAUSE, null, List.of(), findings);
  }

  private static Account blaming(String id, char culprit, Kind kind, CommitId good) {
    return account(id, id.charAt(0), kind, Story.commit(culprit), List.of(good));
  }

  private static Account account(
      String id,
      long began,
      Kind kind,
      @Nullable CommitId culprit,
      List<CommitId> good,
      Finding... findings) {
    return new Account(
        TITLE,
        new BisectionId(id),
        Instant.ofEpochSecond(began),
        kind,
        culprit,
        good,
        null,
        List.of(findings));
  }

  private static Finding finding(int step, Verdict verdict, char commit, char signature) {
    return new Finding(step, verdict, Story.commit(commit), signature(signature));
  }

  private static Signature signature(char digit) {
    return new Signature(String.valueOf(digit).repeat(64));
  }
}
