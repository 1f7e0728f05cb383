package dev.firstbad.wire;

import static dev.firstbad.wire.PartShapes.ANSWER;
import static dev.firstbad.wire.PartShapes.HOST;
import static dev.firstbad.wire.PartShapes.KIND;
import static dev.firstbad.wire.PartShapes.SELECTION_REASON;
import static dev.firstbad.wire.PartShapes.TERMS;
import static dev.firstbad.wire.PartShapes.VERDICT;
import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.Shape.INSTANT;
import static dev.firstbad.wire.Shape.INTEGER;
import static dev.firstbad.wire.Shape.SIGNATURE;
import static dev.firstbad.wire.Shape.TEXT;
import static dev.firstbad.wire.Shape.TEXTS;

import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;

/// Events of the search itself.
final class SearchShapes {
  private SearchShapes() {}

  static final Shape<BisectionStarted> BISECTION_STARTED =
      new Shape<>(
          (out, b) ->
              out.symbol(b.kind())
                  .text(b.format())
                  .optional(TEXT, b.era())
                  .value(TERMS, b.terms())
                  .optional(COMMIT, b.start())
                  .optional(COMMIT, b.tool())
                  .optional(HOST, b.host())
                  .optional(TEXT, b.subject()),
          in ->
              new BisectionStarted(
                  in.value(KIND),
                  in.text(),
                  in.optional(TEXT),
                  in.value(TERMS),
                  in.optional(COMMIT),
                  in.optional(COMMIT),
                  in.optional(HOST),
                  in.optional(TEXT)));

  static final Shape<BisectionPlanned> BISECTION_PLANNED =
      new Shape<>(
          (out, b) -> out.text(b.plan()).text(b.policy()),
          in -> new BisectionPlanned(in.text(), in.text()));

  static final Shape<OriginRelocated> ORIGIN_RELOCATED =
      new Shape<>(
          (out, b) -> out.value(COMMIT, b.to()).text(b.title()),
          in -> new OriginRelocated(in.value(COMMIT), in.text()));

  static final Shape<ConfigMinimised> CONFIG_MINIMISED =
      new Shape<>(
          (out, b) -> out.integer(b.options()).list(TEXT, b.suspects()),
          in -> new ConfigMinimised(in.integer(), in.list(TEXT)));

  static final Shape<RevisionSelected> REVISION_SELECTED =
      new Shape<>(
          (out, b) ->
              out.integer(b.step())
                  .value(COMMIT, b.commit())
                  .symbol(b.reason())
                  .optional(TEXT, b.release())
                  .optional(TEXT, b.title())
                  .text(b.announced())
                  .optional(TEXTS, b.options())
                  .optional(TEXT, b.rationale()),
          in ->
              new RevisionSelected(
                  in.integer(),
                  in.value(COMMIT),
                  in.value(SELECTION_REASON),
                  in.optional(TEXT),
                  in.optional(TEXT),
                  in.text(),
                  in.optional(TEXTS),
                  in.optional(TEXT)));

  static final Shape<SearchStarted> SEARCH_STARTED =
      new Shape<>(
          (out, b) ->
              out.list(TEXT, b.arguments())
                  .optional(COMMIT, b.bad())
                  .list(COMMIT, b.good())
                  .value(ANSWER, b.answer()),
          in ->
              new SearchStarted(
                  in.list(TEXT), in.optional(COMMIT), in.list(COMMIT), in.value(ANSWER)));

  static final Shape<DecisionTaken> DECISION_TAKEN =
      new Shape<>(
          (out, b) ->
              out.optional(INTEGER, b.step())
                  .symbol(b.decision())
                  .text(b.term())
                  .value(COMMIT, b.commit())
                  .optional(TEXT, b.title())
                  .value(ANSWER, b.answer()),
          in ->
              new DecisionTaken(
                  in.optional(INTEGER),
                  in.value(VERDICT),
                  in.text(),
                  in.value(COMMIT),
                  in.optional(TEXT),
                  in.value(ANSWER)));

  static final Shape<CommitDescribed> COMMIT_DESCRIBED =
      new Shape<>(
          (out, b) ->
              out.value(COMMIT, b.commit())
                  .list(COMMIT, b.mergeOf())
                  .list(COMMIT, b.parents())
                  .text(b.author())
                  .text(b.authored())
                  .optional(INSTANT, b.authoredAt())
                  .text(b.message())
                  .text(b.changes()),
          in ->
              new CommitDescribed(
                  in.value(COMMIT),
                  in.list(COMMIT),
                  in.list(COMMIT),
                  in.text(),
                  in.text(),
                  in.optional(INSTANT),
                  in.text(),
                  in.text()));

  static final Shape<SignaturesCompared> SIGNATURES_COMPARED =
      new Shape<>(
          (out, b) ->
              out.optional(COMMIT, b.culprit())
                  .optional(SIGNATURE, b.culpritSignature())
                  .optional(COMMIT, b.parent())
                  .optional(SIGNATURE, b.parentSignature()),
          in ->
              new SignaturesCompared(
                  in.optional(COMMIT),
                  in.optional(SIGNATURE),
                  in.optional(COMMIT),
                  in.optional(SIGNATURE)));
}
