package dev.firstbad.streams.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.alert.Account;
import dev.firstbad.alert.Account.Finding;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountTextTest {
  private static final CommitId COMMIT = new CommitId("a".repeat(40));
  private static final Finding BAD =
      new Finding(3, Verdict.BAD, COMMIT, new Signature("b".repeat(64)));
  private static final Finding GOOD = new Finding(4, Verdict.GOOD, COMMIT, null);

  @ParameterizedTest
  @ValueSource(strings = {"WARNING in foo", "", "with\ttabs\n\nand\nlines", "\u0000 ö 🐧"})
  void an_account_comes_back_as_it_was(String title) {
    for (Account account :
        List.of(
            account(title, COMMIT, List.of(COMMIT, COMMIT), List.of(BAD, GOOD)),
            account(title, null, List.of(), List.of()))) {
      assertThat(AccountText.parse(AccountText.of(account))).isEqualTo(account);
    }
  }

  private static Account account(
      String title, @Nullable CommitId commit, List<CommitId> good, List<Finding> findings) {
    return new Account(
        title,
        new BisectionId("one"),
        Instant.parse("2026-01-02T03:04:05.000006Z"),
        Kind.FIX,
        commit,
        good,
        commit,
        findings);
  }
}
