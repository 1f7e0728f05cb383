package dev.firstbad.producer.transcript;

import static java.util.stream.Collectors.joining;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.producer.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What readings tell, in short lines that a person can hold against the text.
final class Telling {
  private Telling() {}

  static String of(List<Reading> readings) {
    return readings.stream().map(Telling::of).collect(joining("\n"));
  }

  private static String of(Reading reading) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "line %d, header of %d lines".formatted(reading.line(), reading.header().lines().count()));
    reading.drafts().stream()
        .map(Telling::line)
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
    reading.warnings().forEach(warning -> lines.add("warning: " + warning));
    return String.join("\n", lines) + "\n";
  }

  private static String line(Draft draft) {
    String line =
        switch (draft.body()) {
          case NoteRecorded note -> "";
          case BisectionStarted start -> started(start);
          case SearchStarted search ->
              "search %s: bad %s, good %s%s"
                  .formatted(
                      search.arguments(),
                      shortened(search.bad()),
                      shortened(search.good()),
                      answer(search.answer()));
          case RevisionSelected selected ->
              "step %d %s %s%s"
                  .formatted(
                      selected.step(),
                      lower(selected.reason()),
                      shortened(selected.commit()),
                      quoted(selected.title()));
          case DecisionTaken decision ->
              "step %d is %s (%s) %s%s%s"
                  .formatted(
                      decision.step(),
                      lower(decision.decision()),
                      decision.term(),
                      shortened(decision.commit()),
                      quoted(decision.title()),
                      answer(decision.answer()));
          case RevisionJudged judged ->
              "step %d judged %s by %s: %s"
                  .formatted(
                      judged.step(), lower(judged.verdict()), judged.policy(), judged.rationale());
          case CommitDescribed commit -> described(commit);
          case RecipientsResolved told ->
              told.recipients().stream()
                  .map(r -> "%s %s by %s".formatted(lower(r.field()), r.address(), r.rule()))
                  .collect(joining("\n"));
          case BisectionConcluded end -> ended(end.outcome());
          default -> throw new AssertionError("unexpected " + draft.body());
        };
    return draft.inferred() ? line + " (inferred)" : line;
  }

  private static String started(BisectionStarted start) {
    return "%s %s %s/%s from %s%s"
        .formatted(
            start.format(),
            lower(start.kind()),
            start.terms().bad(),
            start.terms().good(),
            shortened(start.start()),
            quoted(start.subject()));
  }

  private static String described(CommitDescribed commit) {
    return "shown %s by %s at %s, parents %s: %s; %d lines of changes"
        .formatted(
            shortened(commit.commit()),
            commit.author(),
            commit.authoredAt(),
            shortened(commit.mergeOf()),
            commit.message().replace("\n", "|"),
            commit.changes().lines().count());
  }

  private static String answer(Answer answer) {
    return answer.next() == null
        ? ""
        : " -> left %s steps %s %s%s%s"
            .formatted(
                answer.left(),
                answer.steps(),
                answer.mergeBase() ? "merge base " : "",
                shortened(answer.next()),
                quoted(answer.nextTitle()));
  }

  private static String ended(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Culprit(CommitId commit, String title) ->
          "culprit " + shortened(commit) + quoted(title);
      case Outcome.Inconclusive(List<CommitId> candidates, var why) ->
          "inconclusive " + shortened(candidates);
      case Outcome.Horizon(CommitId commit, String title, String statement) ->
          "horizon %s%s: %s"
              .formatted(shortened(commit), quoted(title), statement.replace("\n", "|"));
      case Outcome.Truncated truncated -> "truncated";
      default -> throw new AssertionError("unexpected " + outcome);
    };
  }

  private static List<String> shortened(List<CommitId> commits) {
    return commits.stream().map(Telling::shortened).toList();
  }

  private static String shortened(@Nullable CommitId commit) {
    return commit == null ? "unknown" : commit.hex().substring(0, 4);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "" : " \"" + text + "\"";
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
