package dev.firstbad.engine;

import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Signature;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Timeline;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What an earlier test, of this bisection or another one, says of a build or a binary that is to
/// be tested now.
///
/// A verdict counts if it was found by the same recipe and on no fewer runs, and if no failure of
/// the machinery had a part in it. A person's correction counts instead of it.
///
/// @param bisection the bisection that asks
/// @param step its step that is to be tested
/// @param recipe how the step would be tested
/// @param runs how many runs the step would make
public record Precedent(BisectionId bisection, int step, String policy, String recipe, int runs) {
  /// The verdict on a commit that was built by the same recipe; one that does not build need not be
  /// built again.
  public Optional<RevisionJudged> ofBuild(
      List<Event> events, Predicate<Step> sameCommit, String buildRecipe) {
    Predicate<Step> same =
        sameCommit.and(
            earlier -> earlier.build() != null && buildRecipe.equals(earlier.build().recipe()));
    return judged(events, same).or(() -> unbuildable(events, same));
  }

  /// The verdict on the same binary.
  public Optional<RevisionJudged> ofBinary(List<Event> events, Signature signature) {
    return judged(
        events,
        earlier -> earlier.build() != null && signature.equals(earlier.build().signature()));
  }

  private Optional<RevisionJudged> unbuildable(List<Event> events, Predicate<Step> same) {
    return steps(events).stream()
        .filter(same)
        .flatMap(earlier -> Stream.ofNullable(earlier.build()))
        .filter(build -> build.result() == BuildResult.FAILED)
        .findFirst()
        .flatMap(build ->
            event(events, body -> body.equals(build))
                .map(
                    event -> reused(Verdict.SKIP, new Counts(0, 0, 0, 0), event, "did not build")));
  }

  private Optional<RevisionJudged> judged(List<Event> events, Predicate<Step> same) {
    return steps(events).stream()
        .filter(same)
        .filter(earlier -> !isAsking(events, earlier) && counts(earlier))
        .findFirst()
        .flatMap(earlier -> verdict(events, earlier));
  }

  private boolean isAsking(List<Event> events, Step earlier) {
    return earlier.number() == step && events.getFirst().bisection().equals(bisection);
  }

  private boolean counts(Step earlier) {
    RevisionJudged judged = earlier.judged();
    return judged != null
        && (judged.verdict() != Verdict.WEAK || earlier.correction() != null)
        && recipe.equals(judged.recipe())
        && judged.counts().infra() == 0
        && judged.counts().total() >= runs;
  }

  private Optional<RevisionJudged> verdict(List<Event> events, Step earlier) {
    RevisionJudged judged = Objects.requireNonNull(earlier.judged());
    StepCorrected correction = earlier.correction();
    Verdict verdict = correction == null ? judged.verdict() : correction.verdict();
    EventBody reason = correction == null ? judged : correction;
    return event(events, body -> body.equals(reason))
        .map(event -> reused(verdict, judged.counts(), event, "was " + Word.of(verdict)));
  }

  private RevisionJudged reused(Verdict verdict, Counts counts, Event event, String what) {
    return new RevisionJudged(
        step,
        verdict,
        counts,
        policy,
        "%s: the same %s in bisection %s, event %d (%s)."
            .formatted(Word.of(verdict), what, event.bisection(), event.sequence(), event.id()),
        recipe,
        event.id());
  }

  private static List<Step> steps(List<Event> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    BisectionId id = events.getFirst().bisection();
    return Evolution.fold(id, events).steps();
  }

  private static Optional<Event> event(List<Event> events, Predicate<EventBody> wanted) {
    return Timeline.effective(events).stream()
        .filter(event -> wanted.test(event.body()))
        .findFirst();
  }
}
