package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Signature;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a bisection speaks of: its commits, and the titles, subjects and addresses that a person
/// would search for.
public final class Mentions {
  private Mentions() {}

  /// Every commit that was a bound, was tested, decided on, offered, or blamed.
  public static Set<CommitId> commits(Bisection bisection) {
    Set<@Nullable CommitId> commits = new LinkedHashSet<>();
    BisectionStarted started = bisection.started();
    commits.add(started == null ? null : started.start());
    commits.add(bisection.relocated() == null ? null : bisection.relocated().to());
    bounds(commits, bisection.search());
    bisection.steps().forEach(step -> step(commits, step));
    outcome(commits, bisection.outcome());
    Set<CommitId> known = new LinkedHashSet<>();
    for (CommitId commit : commits) {
      if (commit != null) {
        known.add(commit);
      }
    }
    return known;
  }

  /// Every binary that was built.
  static Set<Signature> signatures(Bisection bisection) {
    Set<Signature> signatures = new LinkedHashSet<>();
    for (Step step : bisection.steps()) {
      BuildFinished build = step.build();
      if (build != null && build.signature() != null) {
        signatures.add(build.signature());
      }
    }
    return signatures;
  }

  public static List<Recipient> recipients(Bisection bisection) {
    RecipientsResolved resolved = bisection.recipients();
    return resolved == null ? List.of() : resolved.recipients();
  }

  /// Everything that can be searched for, a line each.
  static String text(Bisection bisection) {
    Set<@Nullable String> lines = new LinkedHashSet<>();
    lines.add(bisection.id().value());
    lines.add(bisection.started() == null ? null : bisection.started().subject());
    lines.add(bisection.crashTitle());
    bisection.steps().forEach(step -> titles(lines, step));
    culprit(lines, bisection.culprit());
    titles(lines, bisection.outcome());
    lines.add(bisection.review() == null ? null : bisection.review().reason());
    recipients(bisection).forEach(told -> lines.add(told.address()));
    commits(bisection).forEach(commit -> lines.add(commit.hex()));
    lines.remove(null);
    return String.join("\n", lines.toArray(String[]::new));
  }

  private static void bounds(Set<@Nullable CommitId> commits, @Nullable SearchStarted search) {
    if (search != null) {
      commits.add(search.bad());
      commits.addAll(search.good());
      answer(commits, search.answer());
    }
  }

  private static void step(Set<@Nullable CommitId> commits, Step step) {
    commits.add(step.revision().commit());
    DecisionTaken decision = step.decision();
    if (decision != null) {
      commits.add(decision.commit());
      answer(commits, decision.answer());
    }
  }

  private static void answer(Set<@Nullable CommitId> commits, Answer answer) {
    commits.add(answer.next());
    commits.add(answer.first());
    commits.addAll(answer.candidates());
  }

  private static void outcome(Set<@Nullable CommitId> commits, @Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Culprit(CommitId commit, var title)) {
      commits.add(commit);
    } else if (outcome instanceof Outcome.Inconclusive(List<CommitId> candidates, var why)) {
      commits.addAll(candidates);
    } else if (outcome instanceof Outcome.NotConfirmed(CommitId commit, var title, var why)) {
      commits.add(commit);
    } else if (outcome instanceof Outcome.Horizon(var commit, var title, var statement)) {
      commits.add(commit);
    }
  }

  private static void titles(Set<@Nullable String> lines, Step step) {
    lines.add(step.revision().title());
    lines.add(step.revision().release());
    lines.add(step.crash() == null ? null : step.crash().title());
    lines.add(step.correction() == null ? null : step.correction().reason());
    lines.add(step.summary() == null ? null : step.summary().result().title());
    for (RunFinished run : step.runs()) {
      lines.add(run.result().title());
    }
    DecisionTaken decision = step.decision();
    if (decision != null) {
      lines.add(decision.title());
      lines.add(decision.answer().nextTitle());
    }
  }

  private static void culprit(Set<@Nullable String> lines, @Nullable CommitDescribed culprit) {
    if (culprit != null) {
      lines.add(culprit.title());
      lines.add(culprit.author());
    }
  }

  private static void titles(Set<@Nullable String> lines, @Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Culprit(var commit, var title)) {
      lines.add(title);
    } else if (outcome instanceof Outcome.NotConfirmed(var commit, var title, var why)) {
      lines.add(title);
    } else if (outcome instanceof Outcome.Horizon(var commit, var title, var statement)) {
      lines.add(title);
    }
  }
}
