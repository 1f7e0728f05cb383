package dev.firstbad.alert;

import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.State;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import dev.firstbad.verdict.Agreement;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.whatif.Rejudged;
import dev.firstbad.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be said of one bisection by itself.
///
/// Nothing is said while events are missing: then every state that is spoken of is a beginning of
/// the record, whatever order it arrived in, and no finding is named after what never was.
public final class Alerts {
  private final Bisection bisection;

  private Alerts(Bisection bisection) {
    this.bisection = bisection;
  }

  /// All alerts on a bisection as it is.
  ///
  /// @param shadow the policy that only looks on; null for none
  public static List<Alert> of(Bisection bisection, @Nullable Candidate shadow) {
    if (!bisection.history().missing().isEmpty()) {
      return List.of();
    }
    Alerts alerts = new Alerts(bisection);
    List<Alert> all = new ArrayList<>();
    alerts.lowConfidence().ifPresent(all::add);
    all.addAll(alerts.disagreements());
    if (shadow != null) {
      all.addAll(alerts.departures(shadow));
    }
    return all;
  }

  /// One for each result that the bisection itself came to.
  private Optional<Alert> lowConfidence() {
    Assessment assessment = bisection.assessment();
    Outcome concluded = bisection.concluded();
    if (bisection.state() != State.CONCLUDED
        || concluded == null
        || assessment == null
        || !assessment.isLow()) {
      return Optional.empty();
    }
    String reason =
        bisection.flags().stream()
            .filter(flag -> flag.kind() == Flag.Kind.LOW_CONFIDENCE)
            .map(Flag::reason)
            .reduce((earlier, later) -> later)
            .orElse(assessment.model());
    return Optional.of(
        new Alert(
            id(Alert.Kind.LOW_CONFIDENCE, concluded.toString()),
            Alert.Kind.LOW_CONFIDENCE,
            bisection.id(),
            null,
            null,
            null,
            concluded instanceof Outcome.Culprit culprit ? culprit.commit() : null,
            null,
            null,
            reason,
            bisection.history().updatedAt()));
  }

  private List<Alert> disagreements() {
    List<Alert> alerts = new ArrayList<>();
    Kind kind = bisection.started() == null ? Kind.CAUSE : bisection.started().kind();
    for (Step step : bisection.steps()) {
      if (step.decision() == null || step.judged() == null) {
        continue;
      }
      Agreement agreement = Agreement.of(step.decision(), step.judged(), kind);
      if (!agreement.agrees()) {
        String policy = step.judged().policy();
        alerts.add(onStep(Alert.Kind.DISAGREEMENT, step, policy, agreement.explanation()));
      }
    }
    return alerts;
  }

  /// A policy that wants to test again gives no other verdict yet.
  private List<Alert> departures(Candidate shadow) {
    return WhatIf.of(bisection, shadow).map(WhatIf::flipped).orElse(List.of()).stream()
        .filter(step -> step.judgement().verdict() != Verdict.WEAK)
        .map(step -> onStep(Alert.Kind.SHADOW, step.step(), shadow.name(), departure(step)))
        .toList();
  }

  private static String departure(Rejudged step) {
    return "step %d is %s, under %s it is %s"
        .formatted(
            step.step().number(),
            Word.of(step.recorded()),
            step.judgement().policy(),
            step.judgement().rationale());
  }

  private Alert onStep(Alert.Kind kind, Step step, String policy, String reason) {
    return new Alert(
        id(kind, String.valueOf(step.number()), policy),
        kind,
        bisection.id(),
        step.number(),
        null,
        null,
        step.revision().commit(),
        step.build() == null ? null : step.build().signature(),
        policy,
        reason,
        bisection.history().updatedAt());
  }

  private AlertId id(Alert.Kind kind, String... about) {
    return AlertId.of(kind.name(), bisection.id().value(), String.join("\n", about));
  }
}
