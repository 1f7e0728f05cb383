package dev.firstbad.query.http;

import dev.firstbad.bisection.Proposal;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.Word;
import java.util.List;
import java.util.Locale;

/// What people can say of a bisection: what it takes, and what it proposes.
public enum Saying {
  CORRECTIONS,
  CONFIRMATIONS,
  WITHDRAWALS,
  REOPENINGS,
  VISIBILITY;

  private static final Field AUTHOR = Field.line("author");
  private static final Field REASON = Field.text("reason");

  /// The last part of the address that it is sent to.
  public String path() {
    return Word.of(this);
  }

  List<Field> fields() {
    return switch (this) {
      case CORRECTIONS ->
          List.of(
              Field.number("step"),
              Field.word("verdict", List.of("good", "bad", "skip")),
              REASON,
              AUTHOR);
      case CONFIRMATIONS, REOPENINGS -> List.of(REASON.optional(), AUTHOR);
      case WITHDRAWALS -> List.of(REASON, AUTHOR);
      case VISIBILITY ->
          List.of(Field.word("visibility", List.of("public", "private")), REASON, AUTHOR);
    };
  }

  Proposal proposal(Body body) {
    return switch (this) {
      case CORRECTIONS -> new Proposal.Correct(body.number("step"), verdict(body));
      case CONFIRMATIONS -> new Proposal.Confirm();
      case WITHDRAWALS -> new Proposal.Withdraw();
      case REOPENINGS -> new Proposal.Reopen();
      case VISIBILITY -> new Proposal.Show(visibility(body));
    };
  }

  private static Verdict verdict(Body body) {
    return Verdict.valueOf(body.text("verdict").toUpperCase(Locale.ROOT));
  }

  private static Visibility visibility(Body body) {
    return Visibility.valueOf(body.text("visibility").toUpperCase(Locale.ROOT));
  }
}
