package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outcome: always the same fields, those that its type does not know null or empty.
final class OutcomeJson {
  private OutcomeJson() {}

  static ObjectNode of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Culprit(var commit, var title) ->
          of(outcome, commit(commit, title), List.of(), null, null, null);
      case Outcome.Inconclusive(var candidates, var statement) ->
          of(outcome, null, candidates, null, null, statement);
      case Outcome.NotConfirmed(var commit, var title, var statement) ->
          of(outcome, commit(commit, title), List.of(), null, null, statement);
      case Outcome.Horizon(var commit, var title, var statement) ->
          of(outcome, null, List.of(), null, commit(commit, title), statement);
      case Outcome.NotReproduced(var statement) ->
          of(outcome, null, List.of(), null, null, statement);
      case Outcome.Flake(var statement) -> of(outcome, null, List.of(), null, null, statement);
      case Outcome.Failed(var error) -> of(outcome, null, List.of(), error, null, null);
      case Outcome.Infra(var error) -> of(outcome, null, List.of(), error, null, null);
      case Outcome.Truncated() -> of(outcome, null, List.of(), null, null, null);
    };
  }

  private static ObjectNode of(
      Outcome outcome,
      @Nullable ObjectNode culprit,
      List<CommitId> candidates,
      @Nullable String error,
      @Nullable ObjectNode boundary,
      @Nullable String statement) {
    return new Fields()
        .text("type", outcome.type())
        .object("culprit", culprit)
        .texts("candidates", candidates)
        .text("error", error)
        .object("boundary", boundary)
        .text("statement", statement)
        .done();
  }

  private static @Nullable ObjectNode commit(@Nullable CommitId commit, @Nullable String title) {
    return commit == null ? null : new Fields().text("commit", commit).text("title", title).done();
  }
}
