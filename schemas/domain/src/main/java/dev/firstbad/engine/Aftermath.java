package dev.firstbad.engine;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.recipients.RecipientsPolicies;
import dev.firstbad.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What follows once git has named the culprit: its description, its parent's binary, confirmation,
/// conclusion.
final class Aftermath {
  private final Situation situation;

  Aftermath(Situation situation) {
    this.situation = situation;
  }

  /// The commit that git named, where it did.
  static Optional<CommitId> suspect(Situation situation) {
    return Optional.ofNullable(answer(situation).first());
  }

  /// The chance that the result is wrong: that of the explanations besides the likeliest one or,
  /// where verdicts steered, of a wrong one on the way; null where it is not known.
  static @Nullable Double errorProbability(Situation situation) {
    return switch (situation.plan().steering()) {
      case Steering.ByPosterior posterior ->
          situation.weighed().map(weighed -> 1 - weighed.best().probability()).orElse(null);
      case Steering.ByVerdicts verdicts ->
          situation.trials().confidence().map(Confidence::errorProbability).orElse(null);
    };
  }

  Act next() {
    CommitId suspect = answer(situation).first();
    if (suspect == null) {
      return Act.Tell.of(concluded(new Outcome.Inconclusive(answer(situation).candidates())));
    }
    CommitDescribed described = situation.course().bisection().culprit();
    return described == null || !described.commit().equals(suspect)
        ? new Act.Describe(suspect, new Wording(situation).ofErrorProbability())
        : examine(described);
  }

  List<EventBody> conclusion(CommitDescribed culprit, List<String> maintainers) {
    List<EventBody> bodies = new ArrayList<>();
    new Wording(situation).ofFlaky().ifPresent(bodies::add);
    bodies.add(concluded(new Outcome.Culprit(culprit.commit(), culprit.title())));
    bodies.add(RecipientsPolicies.TODAY.resolve(culprit, maintainers));
    if (situation.plan().kind() == Kind.CAUSE) {
      crash(culprit.commit()).ifPresent(bodies::add);
    }
    return bodies;
  }

  private Act examine(CommitDescribed culprit) {
    return compare(culprit)
        .or(() -> new Confirmation(situation, culprit).next())
        .orElseGet(() -> conclude(culprit));
  }

  private Act conclude(CommitDescribed culprit) {
    return new Confirmation(situation, culprit)
        .contradiction()
        .<Act>map(statement ->
            Act.Tell.of(
                concluded(new Outcome.NotConfirmed(culprit.commit(), culprit.title(), statement))))
        .orElseGet(
            () -> new Act.Conclude(culprit, RecipientsPolicies.TODAY.wantsMaintainers(culprit)));
  }

  /// Only a culprit with one parent and a signature of its own can be seen to change nothing.
  private Optional<Act> compare(CommitDescribed culprit) {
    Optional<Signature> own = signature(culprit.commit());
    SignaturesCompared compared = situation.course().bisection().signatures();
    boolean done = compared != null && culprit.commit().equals(compared.culprit());
    if (done || own.isEmpty() || culprit.parents().size() != 1) {
      return Optional.empty();
    }
    CommitId parent = culprit.parents().getFirst();
    Optional<Signature> other = signature(parent);
    boolean tried = situation.course().steps().stream().anyMatch(step -> isBuildOf(step, parent));
    return Optional.of(
        other.isEmpty() && !tried
            ? Act.Tell.of(situation.selection(parent, SelectionReason.PARENT))
            : Act.Tell.of(
                new SignaturesCompared(culprit.commit(), own.get(), parent, other.orElse(null))));
  }

  /// The signature of a revision in the configuration of the search: others cannot be compared.
  private Optional<Signature> signature(CommitId commit) {
    return situation.course().steps().stream()
        .filter(step -> isBuildOf(step, commit))
        .map(step -> Objects.requireNonNull(step.build()).signature())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .reduce((earlier, later) -> later);
  }

  private boolean isBuildOf(Step step, CommitId commit) {
    BuildFinished build = step.build();
    return build != null
        && step.revision().commit().equals(commit)
        && step.revision().reason() != SelectionReason.REVERT
        && Objects.equals(step.revision().options(), situation.options());
  }

  private Optional<CrashReported> crash(CommitId culprit) {
    return situation
        .trials()
        .crash(culprit, situation.options())
        .map(crash -> new CrashReported(null, crash.title(), crash.types(), crash.report()));
  }

  private BisectionConcluded concluded(Outcome outcome) {
    return new BisectionConcluded(outcome, situation.effort(), errorProbability(situation));
  }

  private static Answer answer(Situation situation) {
    List<DecisionTaken> decisions = situation.course().decisions();
    Bisection bisection = situation.course().bisection();
    SearchStarted started = bisection.search();
    if (!decisions.isEmpty()) {
      return decisions.getLast().answer();
    }
    return started == null ? Answer.NONE : started.answer();
  }
}
