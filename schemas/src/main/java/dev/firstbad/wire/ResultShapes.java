package dev.firstbad.wire;

import static dev.firstbad.wire.OutcomeShape.OUTCOME;
import static dev.firstbad.wire.PartShapes.EFFORT;
import static dev.firstbad.wire.PartShapes.RECIPIENT;
import static dev.firstbad.wire.PartShapes.RECIPIENTS_FORM;
import static dev.firstbad.wire.PartShapes.VERDICT;
import static dev.firstbad.wire.PartShapes.VISIBILITY;
import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.Shape.INTEGER;
import static dev.firstbad.wire.Shape.NUMBER;
import static dev.firstbad.wire.Shape.REAL;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.VisibilityChanged;

/// Events of the end of a search, of what people say afterwards, and notes.
final class ResultShapes {
  private ResultShapes() {}

  static final Shape<RecipientsResolved> RECIPIENTS_RESOLVED =
      new Shape<>(
          (out, b) -> out.list(RECIPIENT, b.recipients()).symbol(b.form()),
          in -> new RecipientsResolved(in.list(RECIPIENT), in.value(RECIPIENTS_FORM)));

  static final Shape<BisectionConcluded> BISECTION_CONCLUDED =
      new Shape<>(
          (out, b) ->
              out.value(OUTCOME, b.outcome())
                  .optional(EFFORT, b.effort())
                  .optional(REAL, b.errorProbability()),
          in -> new BisectionConcluded(in.value(OUTCOME), in.optional(EFFORT), in.optional(REAL)));

  static final Shape<BisectionFailed> BISECTION_FAILED =
      new Shape<>(
          (out, b) -> out.value(OUTCOME, b.outcome()).optional(EFFORT, b.effort()),
          in -> new BisectionFailed(in.value(OUTCOME), in.optional(EFFORT)));

  static final Shape<NoteRecorded> NOTE_RECORDED =
      new Shape<>(
          (out, b) -> out.optional(INTEGER, b.step()).text(b.text()).truth(b.unfinished()),
          in -> new NoteRecorded(in.optional(INTEGER), in.text(), in.truth()));

  static final Shape<StepCorrected> STEP_CORRECTED =
      new Shape<>(
          (out, b) -> out.integer(b.step()).symbol(b.verdict()).text(b.author()).text(b.reason()),
          in -> new StepCorrected(in.integer(), in.value(VERDICT), in.text(), in.text()));

  static final Shape<CulpritConfirmed> CULPRIT_CONFIRMED =
      new Shape<>(
          (out, b) -> out.value(COMMIT, b.commit()).text(b.author()).text(b.reason()),
          in -> new CulpritConfirmed(in.value(COMMIT), in.text(), in.text()));

  static final Shape<CulpritWithdrawn> CULPRIT_WITHDRAWN =
      new Shape<>(
          (out, b) -> out.value(COMMIT, b.commit()).text(b.author()).text(b.reason()),
          in -> new CulpritWithdrawn(in.value(COMMIT), in.text(), in.text()));

  static final Shape<BisectionReopened> BISECTION_REOPENED =
      new Shape<>(
          (out, b) -> out.text(b.author()).text(b.reason()).optional(NUMBER, b.after()),
          in -> new BisectionReopened(in.text(), in.text(), in.optional(NUMBER)));

  static final Shape<VisibilityChanged> VISIBILITY_CHANGED =
      new Shape<>(
          (out, b) -> out.symbol(b.visibility()).text(b.author()).text(b.reason()),
          in -> new VisibilityChanged(in.value(VISIBILITY), in.text(), in.text()));
}
