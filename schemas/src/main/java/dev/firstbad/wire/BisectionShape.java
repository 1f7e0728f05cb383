package dev.firstbad.wire;

import static dev.firstbad.wire.OutcomeShape.OUTCOME;
import static dev.firstbad.wire.PartShapes.EFFORT;
import static dev.firstbad.wire.PartShapes.VISIBILITY;
import static dev.firstbad.wire.ResultShapes.RECIPIENTS_RESOLVED;
import static dev.firstbad.wire.SearchShapes.BISECTION_STARTED;
import static dev.firstbad.wire.SearchShapes.COMMIT_DESCRIBED;
import static dev.firstbad.wire.SearchShapes.ORIGIN_RELOCATED;
import static dev.firstbad.wire.SearchShapes.SEARCH_STARTED;
import static dev.firstbad.wire.SearchShapes.SIGNATURES_COMPARED;
import static dev.firstbad.wire.Shape.INSTANT;
import static dev.firstbad.wire.Shape.NUMBER;
import static dev.firstbad.wire.Shape.REAL;
import static dev.firstbad.wire.StepShapes.FLAG;
import static dev.firstbad.wire.StepShapes.REVIEW;
import static dev.firstbad.wire.StepShapes.STEP;
import static dev.firstbad.wire.TestShapes.CRASH_REPORTED;
import static dev.firstbad.wire.ViewShapes.BISECTION_ID;

import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.History;
import dev.firstbad.bisection.Review;
import dev.firstbad.bisection.State;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Effort;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.Visibility;
import java.io.IOException;
import java.util.List;

/// The state of a bisection (`avro/view/Bisection`). Outcome, flags and confidence are there for
/// others: we derive them again from the rest.
final class BisectionShape {
  static final Shape<Bisection> BISECTION =
      new Shape<>(BisectionShape::write, BisectionShape::read);

  private static final Shape<State> STATE = Shape.symbols(State.values());

  private static final Shape<History> HISTORY =
      new Shape<>(
          (out, h) ->
              out.number(h.events())
                  .number(h.sequence())
                  .list(NUMBER, h.missing())
                  .optional(INSTANT, h.startedAt())
                  .optional(INSTANT, h.recordedAt())
                  .optional(INSTANT, h.updatedAt()),
          in ->
              new History(
                  in.number(),
                  in.number(),
                  in.list(NUMBER),
                  in.optional(INSTANT),
                  in.optional(INSTANT),
                  in.optional(INSTANT)));

  private static final Shape<Assessment.Ground> GROUND =
      new Shape<>(
          (out, g) -> out.text(g.feature()).text(g.text()).real(g.weight()),
          in -> new Assessment.Ground(in.text(), in.text(), in.real()));

  private static final Shape<Assessment> ASSESSMENT =
      new Shape<>(
          (out, a) ->
              out.real(a.probability()).real(a.wanted()).text(a.model()).list(GROUND, a.grounds()),
          in -> new Assessment(in.real(), in.real(), in.text(), in.list(GROUND)));

  private BisectionShape() {}

  private static void write(AvroOut out, Bisection b) throws IOException {
    out.value(BISECTION_ID, b.id())
        .symbol(b.state())
        .optional(BISECTION_STARTED, b.started())
        .optional(ORIGIN_RELOCATED, b.relocated())
        .optional(SEARCH_STARTED, b.search())
        .list(STEP, b.steps())
        .optional(OUTCOME, b.outcome())
        .optional(EFFORT, b.effort())
        .optional(COMMIT_DESCRIBED, b.culprit())
        .optional(SIGNATURES_COMPARED, b.signatures())
        .optional(CRASH_REPORTED, b.crash())
        .optional(RECIPIENTS_RESOLVED, b.recipients())
        .optional(REVIEW, b.review())
        .optional(REAL, b.errorProbability())
        .optional(REAL, b.confidence())
        .value(HISTORY, b.history())
        .list(FLAG, b.flags())
        .optional(OUTCOME, b.concluded())
        .symbol(b.visibility())
        .optional(ASSESSMENT, b.assessment());
  }

  private static Bisection read(AvroIn in) throws IOException {
    BisectionId id = in.value(BISECTION_ID);
    State state = in.value(STATE);
    BisectionStarted started = in.optional(BISECTION_STARTED);
    OriginRelocated relocated = in.optional(ORIGIN_RELOCATED);
    SearchStarted search = in.optional(SEARCH_STARTED);
    List<Step> steps = in.list(STEP);
    Outcome outcome = in.optional(OUTCOME);
    Effort effort = in.optional(EFFORT);
    CommitDescribed culprit = in.optional(COMMIT_DESCRIBED);
    SignaturesCompared signatures = in.optional(SIGNATURES_COMPARED);
    CrashReported crash = in.optional(CRASH_REPORTED);
    RecipientsResolved recipients = in.optional(RECIPIENTS_RESOLVED);
    Review review = in.optional(REVIEW);
    Double errorProbability = in.optional(REAL);
    in.optional(REAL);
    History history = in.value(HISTORY);
    in.list(FLAG);
    Outcome concluded = in.optional(OUTCOME);
    Visibility visibility = in.value(VISIBILITY);
    return new Bisection(
        id,
        state,
        started,
        relocated,
        search,
        steps,
        concluded == null ? outcome : concluded,
        effort,
        culprit,
        signatures,
        crash,
        recipients,
        review,
        errorProbability,
        in.optional(ASSESSMENT),
        visibility,
        history);
  }
}
