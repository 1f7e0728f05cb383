package dev.firstbad.wire;

import static dev.firstbad.wire.PartShapes.KIND;
import static dev.firstbad.wire.PartShapes.RECIPIENT;
import static dev.firstbad.wire.SearchShapes.COMMIT_DESCRIBED;
import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.Shape.INSTANT;
import static dev.firstbad.wire.Shape.INTEGER;
import static dev.firstbad.wire.Shape.REAL;
import static dev.firstbad.wire.Shape.TEXT;
import static dev.firstbad.wire.StepShapes.FLAG;
import static dev.firstbad.wire.StepShapes.REVIEW;
import static dev.firstbad.wire.StepShapes.STEP;

import dev.firstbad.culprit.Blame;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.evidence.Observation;

/// What the view topics hold beside bisections (`avro/view`).
final class ViewShapes {
  private ViewShapes() {}

  static final Shape<BisectionId> BISECTION_ID =
      new Shape<>((out, id) -> out.text(id.value()), in -> new BisectionId(in.text()));

  private static final Shape<EvidenceKey> EVIDENCE_KEY =
      new Shape<>((out, key) -> out.text(key.toString()), in -> EvidenceKey.parse(in.text()));

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
