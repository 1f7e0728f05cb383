package dev.firstbad.alert;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Review;
import dev.firstbad.bisection.Step;
import dev.firstbad.crash.Likeness;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one bisection says of one crash that it looks for, in short: what it is held against others
/// by.
///
/// @param title of the crash, word for word
/// @param began when its first event was recorded
/// @param culprit the commit it blames, unless a person withdrew that
/// @param good the good ends of the range it searched
/// @param bad the bad end
/// @param findings the steps that found the crash, and those that found none
public record Account(
    String title,
    BisectionId bisection,
    Instant began,
    Kind kind,
    @Nullable CommitId culprit,
    List<CommitId> good,
    @Nullable CommitId bad,
    List<Finding> findings) {
  public Account {
    good = List.copyOf(good);
    findings = List.copyOf(findings);
  }

  /// A step whose verdict is firm.
  ///
  /// @param verdict good, after clean runs; or bad, after runs that crashed with the title
  public record Finding(
      int step, Verdict verdict, CommitId commit, @Nullable Signature signature) {}

  /// One for each crash of the bisection's first step whose title names a function, for others are
  /// the titles of many bugs; none while events are missing.
  public static List<Account> of(Bisection bisection) {
    Instant began = bisection.history().recordedAt();
    if (began == null || bisection.started() == null || !bisection.history().missing().isEmpty()) {
      return List.of();
    }
    SearchStarted search = bisection.search();
    Kind kind = bisection.started().kind();
    List<Account> accounts = new ArrayList<>();
    for (String title : titles(bisection)) {
      accounts.add(
          new Account(
              title,
              bisection.id(),
              began,
              kind,
              culprit(bisection),
              search == null ? List.of() : search.good(),
              search == null ? null : search.bad(),
              findings(bisection, title)));
    }
    return accounts;
  }

  private static Set<String> titles(Bisection bisection) {
    Set<String> titles = new LinkedHashSet<>();
    bisection.steps().stream()
        .filter(step -> step.revision().reason() == SelectionReason.ORIGIN)
        .forEach(step -> titles.addAll(crashes(step)));
    titles.removeIf(title -> Likeness.to(List.of(title)).functions().isEmpty());
    return titles;
  }

  private static @Nullable CommitId culprit(Bisection bisection) {
    Review review = bisection.review();
    boolean withdrawn = review != null && review.word() == Review.Word.WITHDRAWN;
    return !withdrawn && bisection.outcome() instanceof Outcome.Culprit named
        ? named.commit()
        : null;
  }

  private static List<Finding> findings(Bisection bisection, String title) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : bisection.steps()) {
      Verdict verdict = step.verdict();
      boolean firm =
          verdict == Verdict.GOOD
              ? step.results().stream().anyMatch(run -> run.outcome() == RunOutcome.OK)
              : verdict == Verdict.BAD && crashes(step).contains(title);
      if (verdict != null && firm) {
        Signature signature = step.build() == null ? null : step.build().signature();
        findings.add(new Finding(step.number(), verdict, step.revision().commit(), signature));
      }
    }
    return findings;
  }

  private static List<String> crashes(Step step) {
    return step.results().stream()
        .filter(run -> run.outcome() == RunOutcome.CRASHED)
        .map(RunResult::title)
        .distinct()
        .toList();
  }
}
