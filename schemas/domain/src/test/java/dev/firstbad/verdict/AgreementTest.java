package dev.firstbad.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Verdict;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  private static final CommitId COMMIT = new CommitId("98f3b56fa62a61f1d4d6a5fdd035f0b03be1e93f");

  @ParameterizedTest(name = "{0}: {1} told as {2}")
  @CsvSource({
    "CAUSE, BAD,  BAD,  true",
    "CAUSE, GOOD, BAD,  false",
    "CAUSE, SKIP, SKIP, true",
    "CAUSE, WEAK, SKIP, true",
    "FIX,   BAD,  GOOD, true",
    "FIX,   BAD,  BAD,  false",
    "FIX,   SKIP, SKIP, true",
  })
  void a_fix_bisection_tells_git_the_inverse(
      Kind kind, Verdict verdict, Verdict told, boolean agrees) {
    assertThat(Agreement.of(decision(told), judged(verdict), kind).agrees()).isEqualTo(agrees);
  }

  @Test
  void it_explains_what_differs() {
    Agreement agreement = Agreement.of(decision(Verdict.BAD), judged(Verdict.GOOD), Kind.CAUSE);

    assertThat(agreement.explanation())
        .isEqualTo("git was told bad of 98f3b56fa62a, two-rate@1 says because.");
  }

  private static DecisionTaken decision(Verdict told) {
    return new DecisionTaken(
        1, told, told.name().toLowerCase(Locale.ROOT), COMMIT, null, Answer.NONE);
  }

  private static RevisionJudged judged(Verdict verdict) {
    return new RevisionJudged(1, verdict, new Counts(9, 0, 1, 0), "two-rate@1", "because.");
  }
}
