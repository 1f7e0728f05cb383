package dev.firstbad.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.SignaturesCompared;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came of a search: the culprit, why, and who is told.
record SearchAnswer(BisectionId id, List<Event> events) {
  void print(PrintWriter out, boolean json) {
    Bisection bisection = Evolution.fold(id, events);
    if (json) {
      out.println(json(bisection));
      return;
    }
    outcome(bisection, out);
    bisection.flags().forEach(flag -> out.println(Text.safe("flag         " + flag.reason())));
    if (bisection.recipients() != null) {
      for (Recipient told : bisection.recipients().recipients()) {
        out.println(
            Text.safe("%-12s %s (%s)".formatted(told.field(), told.address(), told.rule())));
      }
    }
    out.println("log          firstbad log " + id);
  }

  private static void outcome(Bisection bisection, PrintWriter out) {
    Outcome outcome = bisection.outcome();
    String type = outcome == null ? "running" : outcome.type();
    out.println(Text.safe("%-12s %s".formatted(type, statement(outcome))));
    why(bisection, out);
  }

  private static String statement(@Nullable Outcome outcome) {
    return switch (outcome) {
      case Outcome.Culprit(var commit, var title) -> commit + " " + title;
      case Outcome.NotConfirmed(var commit, var title, var why) ->
          commit + " " + title + ": " + why;
      case Outcome.Inconclusive(var candidates, var why) ->
          Stream.of(left(candidates), why).filter(Objects::nonNull).collect(joining(": "));
      case Outcome.Horizon horizon -> horizon.statement();
      case Outcome.NotReproduced(var why) -> why;
      case Outcome.Flake(var why) -> why;
      case Outcome.Failed(var error) -> error;
      case Outcome.Infra(var error) -> error;
      case Outcome.Truncated truncated -> "";
      case null -> "it goes on";
    };
  }

  /// Nothing where the search ended before it had a range.
  private static @Nullable String left(List<CommitId> candidates) {
    return candidates.isEmpty() ? null : candidates.size() + " commits are left";
  }

  private static void why(Bisection bisection, PrintWriter out) {
    for (Step step : bisection.steps()) {
      RevisionJudged judged = step.judged();
      if (judged != null
          && bisection.outcome() instanceof Outcome.Culprit(var commit, var title)
          && step.revision().commit().equals(commit)) {
        out.println(
            Text.safe("why          step %d: %s".formatted(step.number(), judged.rationale())));
      }
    }
    SignaturesCompared compared = bisection.signatures();
    if (compared != null && compared.parentSignature() != null) {
      out.println(
          "binary       "
              + (compared.same() ? "the same as its parent's" : "another than its parent's"));
    }
  }

  private ObjectNode json(Bisection bisection) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Outcome outcome = bisection.outcome();
    json.put("id", id.value());
    json.put("outcome", outcome == null ? null : outcome.type());
    json.put("statement", statement(outcome));
    json.put("culprit", outcome instanceof Outcome.Culprit culprit ? culprit.commit().hex() : null);
    json.put("title", outcome instanceof Outcome.Culprit culprit ? culprit.title() : null);
    json.put("steps", bisection.steps().size());
    return json;
  }
}
