package dev.firstbad.log;

import dev.firstbad.event.Effort;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.log.Assessment.ComparedLine;
import dev.firstbad.log.Dispatch.RecipientsLine;
import dev.firstbad.log.Ending.BoundaryLine;
import dev.firstbad.log.Ending.CandidatesLine;
import dev.firstbad.log.Ending.EffortLine;
import dev.firstbad.log.Ending.ErrorLine;
import dev.firstbad.log.Ending.FirstLine;
import dev.firstbad.log.Ending.HorizonLine;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The last events to text.
final class EndPrinter {
  private EndPrinter() {}

  static String print(SignaturesCompared compared) {
    return new ComparedLine(ComparedLine.Side.CULPRIT, compared.culpritSignature()).text()
        + new ComparedLine(ComparedLine.Side.PARENT, compared.parentSignature()).text();
  }

  static String print(RecipientsResolved resolved) {
    return switch (resolved.form()) {
      case SINGLE -> list(resolved, RecipientsLine.Heading.ALL);
      case TO_AND_CC ->
          list(resolved, RecipientsLine.Heading.TO) + list(resolved, RecipientsLine.Heading.CC);
    };
  }

  static String print(Outcome outcome, @Nullable Effort effort, Kind kind) {
    return (effort == null ? "" : new EffortLine(effort).text()) + print(outcome, kind);
  }

  private static String list(RecipientsResolved resolved, RecipientsLine.Heading heading) {
    return new RecipientsLine(
            heading,
            resolved.recipients().stream()
                .filter(recipient -> recipient.field() == heading.field())
                .map(Recipient::address)
                .toList())
        .text();
  }

  private static String print(Outcome outcome, Kind kind) {
    return switch (outcome) {
      case Outcome.Culprit culprit ->
          new FirstLine(kind, culprit.commit(), culprit.title() == null ? "" : culprit.title())
              .text();
      case Outcome.Inconclusive open ->
          open.candidates().stream()
              .map(candidate -> candidate + "\n")
              .collect(Collectors.joining("", new CandidatesLine(kind).text(), ""));
      case Outcome.Horizon bound ->
          new HorizonLine(bound.statement()).text()
              + (bound.title() == null ? "" : new BoundaryLine(bound.title()).text());
      case Outcome.NotConfirmed end -> new ErrorLine(end.statement()).text();
      case Outcome.NotReproduced end -> new ErrorLine(end.statement()).text();
      case Outcome.Flake end -> new ErrorLine(end.statement()).text();
      case Outcome.Failed end -> new ErrorLine(end.error()).text();
      case Outcome.Infra end -> new ErrorLine(end.error()).text();
      case Outcome.Truncated end -> "";
    };
  }
}
