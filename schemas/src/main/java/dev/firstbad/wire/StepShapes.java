package dev.firstbad.wire;

import static dev.firstbad.wire.ResultShapes.STEP_CORRECTED;
import static dev.firstbad.wire.SearchShapes.DECISION_TAKEN;
import static dev.firstbad.wire.SearchShapes.REVISION_SELECTED;
import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.TestShapes.BOOT_FINISHED;
import static dev.firstbad.wire.TestShapes.BUILD_FINISHED;
import static dev.firstbad.wire.TestShapes.CRASH_REPORTED;
import static dev.firstbad.wire.TestShapes.REVISION_JUDGED;
import static dev.firstbad.wire.TestShapes.RUNS_SUMMARISED;
import static dev.firstbad.wire.TestShapes.RUN_FINISHED;

import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.Review;
import dev.firstbad.bisection.Step;

/// What several views are made of.
final class StepShapes {
  private StepShapes() {}

  private static final Shape<Flag.Kind> FLAG_KIND = Shape.symbols(Flag.Kind.values());
  private static final Shape<Review.Word> REVIEWED = Shape.symbols(Review.Word.values());

  static final Shape<Flag> FLAG =
      new Shape<>(
          (out, f) -> out.symbol(f.kind()).text(f.reason()),
          in -> new Flag(in.value(FLAG_KIND), in.text()));

  static final Shape<Review> REVIEW =
      new Shape<>(
          (out, r) ->
              out.symbol(r.word()).value(COMMIT, r.commit()).text(r.author()).text(r.reason()),
          in -> new Review(in.value(REVIEWED), in.value(COMMIT), in.text(), in.text()));

  static final Shape<Step> STEP =
      new Shape<>(
          (out, s) ->
              out.number(s.from())
                  .value(REVISION_SELECTED, s.revision())
                  .optional(BUILD_FINISHED, s.build())
                  .optional(BOOT_FINISHED, s.boot())
                  .list(RUN_FINISHED, s.runs())
                  .optional(RUNS_SUMMARISED, s.summary())
                  .optional(CRASH_REPORTED, s.crash())
                  .optional(REVISION_JUDGED, s.judged())
                  .optional(DECISION_TAKEN, s.decision())
                  .optional(STEP_CORRECTED, s.correction()),
          in ->
              new Step(
                  in.number(),
                  in.value(REVISION_SELECTED),
                  in.optional(BUILD_FINISHED),
                  in.optional(BOOT_FINISHED),
                  in.list(RUN_FINISHED),
                  in.optional(RUNS_SUMMARISED),
                  in.optional(CRASH_REPORTED),
                  in.optional(REVISION_JUDGED),
                  in.optional(DECISION_TAKEN),
                  in.optional(STEP_CORRECTED)));
}
