package dev.firstbad.wire;

import static dev.firstbad.wire.PartShapes.BUILD_RESULT;
import static dev.firstbad.wire.PartShapes.COUNTS;
import static dev.firstbad.wire.PartShapes.RUN_RESULT;
import static dev.firstbad.wire.PartShapes.VERDICT;
import static dev.firstbad.wire.Shape.DURATION;
import static dev.firstbad.wire.Shape.EVENT_ID;
import static dev.firstbad.wire.Shape.INTEGER;
import static dev.firstbad.wire.Shape.SIGNATURE;
import static dev.firstbad.wire.Shape.TEXT;

import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunsSummarised;

/// Events of one revision under test.
final class TestShapes {
  private TestShapes() {}

  static final Shape<BuildFinished> BUILD_FINISHED =
      new Shape<>(
          (out, b) ->
              out.integer(b.step())
                  .symbol(b.result())
                  .optional(TEXT, b.compiler())
                  .optional(SIGNATURE, b.signature())
                  .optional(DURATION, b.duration())
                  .optional(TEXT, b.text())
                  .optional(TEXT, b.recipe()),
          in ->
              new BuildFinished(
                  in.integer(),
                  in.value(BUILD_RESULT),
                  in.optional(TEXT),
                  in.optional(SIGNATURE),
                  in.optional(DURATION),
                  in.optional(TEXT),
                  in.optional(TEXT)));

  static final Shape<BootFinished> BOOT_FINISHED =
      new Shape<>(
          (out, b) ->
              out.integer(b.step()).value(RUN_RESULT, b.result()).optional(DURATION, b.duration()),
          in -> new BootFinished(in.integer(), in.value(RUN_RESULT), in.optional(DURATION)));

  static final Shape<RunFinished> RUN_FINISHED =
      new Shape<>(
          (out, b) ->
              out.integer(b.step())
                  .integer(b.index())
                  .value(RUN_RESULT, b.result())
                  .optional(DURATION, b.duration()),
          in ->
              new RunFinished(
                  in.integer(), in.integer(), in.value(RUN_RESULT), in.optional(DURATION)));

  static final Shape<RunsSummarised> RUNS_SUMMARISED =
      new Shape<>(
          (out, b) ->
              out.integer(b.step()).value(RUN_RESULT, b.result()).optional(INTEGER, b.count()),
          in -> new RunsSummarised(in.integer(), in.value(RUN_RESULT), in.optional(INTEGER)));

  static final Shape<CrashReported> CRASH_REPORTED =
      new Shape<>(
          (out, b) ->
              out.optional(INTEGER, b.step())
                  .text(b.title())
                  .list(TEXT, b.types())
                  .optional(TEXT, b.report()),
          in ->
              new CrashReported(in.optional(INTEGER), in.text(), in.list(TEXT), in.optional(TEXT)));

  static final Shape<RevisionJudged> REVISION_JUDGED =
      new Shape<>(
          (out, b) ->
              out.integer(b.step())
                  .symbol(b.verdict())
                  .value(COUNTS, b.counts())
                  .text(b.policy())
                  .text(b.rationale())
                  .optional(TEXT, b.recipe())
                  .optional(EVENT_ID, b.reused()),
          in ->
              new RevisionJudged(
                  in.integer(),
                  in.value(VERDICT),
                  in.value(COUNTS),
                  in.text(),
                  in.text(),
                  in.optional(TEXT),
                  in.optional(EVENT_ID)));
}
