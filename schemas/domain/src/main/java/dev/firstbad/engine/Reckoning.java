package dev.firstbad.engine;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Kind;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import dev.firstbad.inference.Advice;
import dev.firstbad.inference.Conclusion;
import dev.firstbad.log.Phrases;
import dev.firstbad.search.Pick;
import dev.firstbad.verdict.Judgement;
import java.util.List;
import java.util.Locale;

/// Probabilities in words: verdicts, answers as git would give them, and reasons.
final class Reckoning {
  private final Situation situation;
  private final Steering.ByPosterior steering;
  private final String culprit;

  Reckoning(Situation situation, Steering.ByPosterior steering) {
    this.situation = situation;
    this.steering = steering;
    this.culprit = situation.plan().kind() == Kind.FIX ? "the fix" : "the culprit";
  }

  /// What is thought of a test's revision after it: sure in either direction, or weak. A person's
  /// word counts more.
  Verdict verdict(Tried tried, Weighed weighed) {
    StepCorrected word = tried.step().correction();
    if (word != null) {
      return word.verdict();
    }
    if (tried.isInconclusive()) {
      return Verdict.SKIP;
    }
    double contained = weighed.containedIn(tried.commit());
    boolean fix = situation.plan().kind() == Kind.FIX;
    if (contained >= steering.probability()) {
      return fix ? Verdict.GOOD : Verdict.BAD;
    }
    if (contained <= 1 - steering.probability()) {
      return fix ? Verdict.BAD : Verdict.GOOD;
    }
    return Verdict.WEAK;
  }

  /// The judgement of a test of the range, with its reason.
  Judgement judgement(Tried tried, Weighed weighed) {
    Counts counts = tried.judgement().counts();
    Verdict verdict = verdict(tried, weighed);
    String rationale =
        "%s: contains %s with probability %s, sure from %s on; of %d runs %d were good, %d bad, %d other, %d infra; %s."
            .formatted(
                Word.of(verdict),
                culprit,
                probability(weighed.containedIn(tried.commit())),
                probability(steering.probability()),
                counts.total(),
                counts.good(),
                counts.bad(),
                counts.other(),
                counts.infra(),
                likeliest(weighed));
    return new Judgement(steering.name(), verdict, false, counts, rationale);
  }

  /// What git would answer; its count of revisions is that of [Weighed#left], its steps how many
  /// such tests tell all that is open.
  Answer answer(Weighed weighed, Advice advice) {
    Wording wording = new Wording(situation);
    return switch (advice) {
      case Advice.Test(int revision, double gain) ->
          asking(weighed, weighed.commit(revision), gain);
      case Advice.Conclude(Conclusion(Conclusion.Culprit culprit, double probability)) ->
          wording.ofPick(new Pick.FirstBad(weighed.commit(culprit.candidate())));
      case Advice.Conclude(Conclusion best) -> Answer.NONE;
      case Advice.GiveUp(Conclusion best, Advice.Reason reason) ->
          wording.ofPick(new Pick.OnlySkipped(weighed.left()));
    };
  }

  /// Why a revision is tested next.
  String ofChoice(Weighed weighed, Advice.Test test, boolean again) {
    int runs = situation.plan().runs().each();
    return "%scontains %s with probability %s, and %d more run%s of it tell %.2f bits; %s"
        .formatted(
            again ? "tested again: " : "",
            culprit,
            probability(weighed.containedIn(weighed.commit(test.revision()))),
            runs,
            runs == 1 ? "" : "s",
            test.gain(),
            likeliest(weighed));
  }

  String ofFlake(double likelihood) {
    int failed = 0;
    int conclusive = 0;
    for (Tried tried : situation.tests()) {
      failed += tried.judgement().counts().bad();
      conclusive += tried.judgement().counts().bad() + tried.judgement().counts().good();
    }
    return "no commit explains the failures, which come and go: %d of %d runs failed (probability %s that there is no culprit)"
        .formatted(failed, conclusive, probability(likelihood));
  }

  String ofOlder(Ranging.Ends ends, Conclusion best) {
    return "%s is older than %s, with probability %s: what is searched for changed elsewhere"
        .formatted(culprit, ends.goods(), probability(best.probability()));
  }

  String ofGivingUp(Weighed weighed) {
    return "no test that can be made tells them apart: " + likeliest(weighed);
  }

  String ofContradiction() {
    return "what was said of the tested revisions contradicts itself: no commit can be " + culprit;
  }

  /// The most likely explanation.
  String likeliest(Weighed weighed) {
    Conclusion best = weighed.best();
    String what =
        switch (best.what()) {
          case Conclusion.Culprit(int candidate) -> weighed.commit(candidate).abbreviated();
          case Conclusion.Flake() -> "no commit at all";
          case Conclusion.Before() -> "a commit before the good end";
        };
    return "most likely %s (%s)".formatted(what, probability(best.probability()));
  }

  private Answer asking(Weighed weighed, CommitId next, double gain) {
    List<CommitId> left = weighed.left();
    int steps = (int) Math.min(9999, Math.ceil(weighed.entropy() / gain));
    String title = situation.terrain().title(next);
    return new Answer(
        Phrases.left(left.size(), steps) + Phrases.next(next, title),
        left.size(),
        steps,
        next,
        title,
        false,
        null,
        List.of());
  }

  private static String probability(double probability) {
    return String.format(Locale.ROOT, "%.4f", probability);
  }
}
