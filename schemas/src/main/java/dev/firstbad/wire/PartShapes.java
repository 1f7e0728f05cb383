package dev.firstbad.wire;

import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.Shape.DURATION;
import static dev.firstbad.wire.Shape.INTEGER;
import static dev.firstbad.wire.Shape.TEXT;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Host;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;

/// What several events and views are made of (`avro/part`).
final class PartShapes {
  private PartShapes() {}

  static final Shape<Kind> KIND = Shape.symbols(Kind.values());
  static final Shape<SelectionReason> SELECTION_REASON = Shape.symbols(SelectionReason.values());
  static final Shape<BuildResult> BUILD_RESULT = Shape.symbols(BuildResult.values());
  static final Shape<RunOutcome> RUN_OUTCOME = Shape.symbols(RunOutcome.values());
  static final Shape<Verdict> VERDICT = Shape.symbols(Verdict.values());
  static final Shape<Visibility> VISIBILITY = Shape.symbols(Visibility.values());
  static final Shape<Recipient.Field> RECIPIENT_FIELD = Shape.symbols(Recipient.Field.values());
  static final Shape<RecipientsResolved.Form> RECIPIENTS_FORM =
      Shape.symbols(RecipientsResolved.Form.values());

  static final Shape<Terms> TERMS =
      new Shape<>(
          (out, t) -> out.text(t.bad()).text(t.good()), in -> new Terms(in.text(), in.text()));

  static final Shape<Host> HOST =
      new Shape<>(
          (out, h) -> out.text(h.name()).text(h.began()), in -> new Host(in.text(), in.text()));

  static final Shape<RunResult> RUN_RESULT =
      new Shape<>(
          (out, r) -> out.symbol(r.outcome()).text(r.title()),
          in -> new RunResult(in.value(RUN_OUTCOME), in.text()));

  static final Shape<Counts> COUNTS =
      new Shape<>(
          (out, c) -> out.integer(c.good()).integer(c.bad()).integer(c.other()).integer(c.infra()),
          in -> new Counts(in.integer(), in.integer(), in.integer(), in.integer()));

  static final Shape<Answer> ANSWER =
      new Shape<>(
          (out, a) ->
              out.text(a.text())
                  .optional(INTEGER, a.left())
                  .optional(INTEGER, a.steps())
                  .optional(COMMIT, a.next())
                  .optional(TEXT, a.nextTitle())
                  .truth(a.mergeBase())
                  .optional(COMMIT, a.first())
                  .list(COMMIT, a.candidates()),
          in ->
              new Answer(
                  in.text(),
                  in.optional(INTEGER),
                  in.optional(INTEGER),
                  in.optional(COMMIT),
                  in.optional(TEXT),
                  in.truth(),
                  in.optional(COMMIT),
                  in.list(COMMIT)));

  static final Shape<Effort> EFFORT =
      new Shape<>(
          (out, e) ->
              out.integer(e.revisionsTested())
                  .value(DURATION, e.total())
                  .optional(DURATION, e.build())
                  .optional(DURATION, e.test()),
          in ->
              new Effort(
                  in.integer(), in.value(DURATION), in.optional(DURATION), in.optional(DURATION)));

  static final Shape<Recipient> RECIPIENT =
      new Shape<>(
          (out, r) ->
              out.text(r.address()).symbol(r.field()).text(r.rule()).optional(TEXT, r.line()),
          in -> new Recipient(in.text(), in.value(RECIPIENT_FIELD), in.text(), in.optional(TEXT)));
}
