package dev.firstbad.wire;

import static dev.firstbad.wire.OutcomeShape.OUTCOME;
import static dev.firstbad.wire.PartShapes.EFFORT;
import static dev.firstbad.wire.PartShapes.KIND;
import static dev.firstbad.wire.PartShapes.RECIPIENT;
import static dev.firstbad.wire.ResultShapes.RECIPIENTS_RESOLVED;
import static dev.firstbad.wire.SearchShapes.BISECTION_STARTED;
import static dev.firstbad.wire.SearchShapes.COMMIT_DESCRIBED;
import static dev.firstbad.wire.SearchShapes.ORIGIN_RELOCATED;
import static dev.firstbad.wire.SearchShapes.SEARCH_STARTED;
import static dev.firstbad.wire.SearchShapes.SIGNATURES_COMPARED;
import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.Shape.INSTANT;
import static dev.firstbad.wire.Shape.INTEGER;
import static dev.firstbad.wire.Shape.NUMBER;
import static dev.firstbad.wire.Shape.REAL;
import static dev.firstbad.wire.Shape.TEXT;
import static dev.firstbad.wire.StepShapes.FLAG;
import static dev.firstbad.wire.StepShapes.REVIEW;
import static dev.firstbad.wire.StepShapes.STEP;
import static dev.firstbad.wire.TestShapes.CRASH_REPORTED;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.History;
import dev.firstbad.bisection.State;
import dev.firstbad.culprit.Blame;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.evidence.Observation;

/// What the view topics hold (`avro/view`).
final class ViewShapes {
  private ViewShapes() {}

  private static final Shape<State> STATE = Shape.symbols(State.values());

  private static final Shape<BisectionId> BISECTION_ID =
      new Shape<>((out, id) -> out.text(id.value()), in -> new BisectionId(in.text()));

  private static final Shape<EvidenceKey> EVIDENCE_KEY =
      new Shape<>((out, key) -> out.text(key.toString()), in -> EvidenceKey.parse(in.text()));

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

  static final Shape<Bisection> BISECTION =
      new Shape<>(
          (out, b) ->
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
                  .list(FLAG, b.flags()),
          in -> {
            Bisection bisection =
                new Bisection(
                    in.value(BISECTION_ID),
                    in.value(STATE),
                    in.optional(BISECTION_STARTED),
                    in.optional(ORIGIN_RELOCATED),
                    in.optional(SEARCH_STARTED),
                    in.list(STEP),
                    in.optional(OUTCOME),
                    in.optional(EFFORT),
                    in.optional(COMMIT_DESCRIBED),
                    in.optional(SIGNATURES_COMPARED),
                    in.optional(CRASH_REPORTED),
                    in.optional(RECIPIENTS_RESOLVED),
                    in.optional(REVIEW),
                    in.optional(REAL),
                    in.optional(REAL),
                    in.value(HISTORY));
            in.list(FLAG); // derived again from the rest
            return bisection;
          });

  private static final Shape<Blame> BLAME =
      new Shape<>(
          (out, b) ->
              out.value(BISECTION_ID, b.bisection())
                  .optional(KIND, b.kind())
                  .optional(TEXT, b.crashTitle())
                  .optional(INTEGER, b.revisionsTested())
                  .list(FLAG, b.flags())
                  .list(RECIPIENT, b.recipients())
                  .optional(REVIEW, b.review())
                  .optional(REAL, b.confidence())
                  .optional(INSTANT, b.recordedAt()),
          in ->
              new Blame(
                  in.value(BISECTION_ID),
                  in.optional(KIND),
                  in.optional(TEXT),
                  in.optional(INTEGER),
                  in.list(FLAG),
                  in.list(RECIPIENT),
                  in.optional(REVIEW),
                  in.optional(REAL),
                  in.optional(INSTANT)));

  static final Shape<CulpritReport> CULPRIT_REPORT =
      new Shape<>(
          (out, r) ->
              out.value(COMMIT, r.commit())
                  .optional(TEXT, r.title())
                  .optional(COMMIT_DESCRIBED, r.description())
                  .integer(r.total())
                  .list(BLAME, r.blames()),
          in ->
              new CulpritReport(
                  in.value(COMMIT),
                  in.optional(TEXT),
                  in.optional(COMMIT_DESCRIBED),
                  in.integer(),
                  in.list(BLAME)));

  private static final Shape<Observation> OBSERVATION =
      new Shape<>(
          (out, o) -> out.value(BISECTION_ID, o.bisection()).value(STEP, o.step()),
          in -> new Observation(in.value(BISECTION_ID), in.value(STEP)));

  static final Shape<Evidence> EVIDENCE =
      new Shape<>(
          (out, e) ->
              out.value(EVIDENCE_KEY, e.key())
                  .integer(e.total())
                  .list(OBSERVATION, e.observations()),
          in -> new Evidence(in.value(EVIDENCE_KEY), in.integer(), in.list(OBSERVATION)));
}
