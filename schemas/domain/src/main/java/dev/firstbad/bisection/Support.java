package dev.firstbad.bisection;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a conclusion rests on, and what is left of it where people corrected that.
///
/// A step that is the opposite of what git was told takes the range it narrowed with it. One that
/// proves nothing does so if no later step says what it said: all that git tests after a bad
/// revision are its ancestors, so a later bad one bounds the range alone; of good ones that holds
/// as far as history is linear, which the record cannot tell. What the record names of the range
/// that is left are the candidates; how many there are in all git counted at the time.
final class Support {
  private final Bisection bisection;
  private final List<Told> steps;

  private Support(Bisection bisection) {
    this.bisection = bisection;
    this.steps = Told.all(bisection);
  }

  static Support of(Bisection bisection) {
    return new Support(bisection);
  }

  /// The conclusion, or what still follows instead of it.
  Outcome outcome(Outcome concluded) {
    if (steps.stream().noneMatch(Told::changed)) {
      return concluded;
    }
    return switch (concluded) {
      case Outcome.Culprit(CommitId commit, var title) -> searched(concluded, List.of(commit));
      case Outcome.NotConfirmed(CommitId commit, var title, var why) ->
          searched(concluded, List.of(commit));
      case Outcome.Inconclusive(List<CommitId> candidates, var why) ->
          searched(concluded, candidates);
      case Outcome.Horizon(CommitId commit, var title, var why) ->
          tested(concluded, last(commit).filter(Told::changed));
      case Outcome.NotReproduced not -> tested(concluded, first(this::isChangedOrigin));
      case Outcome.Flake flake -> concluded;
      case Outcome.Failed failed -> concluded;
      case Outcome.Infra infra -> concluded;
      case Outcome.Truncated truncated -> concluded;
    };
  }

  private Outcome searched(Outcome concluded, List<CommitId> named) {
    Optional<Told> broken = first(Told::isReversed).or(() -> first(this::isUnbacked));
    if (broken.isPresent()) {
      List<CommitId> candidates = candidates(broken.get(), named);
      return new Outcome.Inconclusive(candidates, statement(concluded, broken.get()));
    }
    return concluded instanceof Outcome.Inconclusive left ? narrowed(left) : concluded;
  }

  private Outcome tested(Outcome concluded, Optional<Told> changed) {
    return changed
        .<Outcome>map(told -> new Outcome.Inconclusive(List.of(), statement(concluded, told)))
        .orElse(concluded);
  }

  private boolean isUnbacked(Told told) {
    return told.isRetracted()
        && steps.stream()
            .filter(other -> told.told() == other.told() && told.told() == other.now())
            .noneMatch(other ->
                other.step().number() > told.step().number()
                    || other.commit().equals(told.commit()));
  }

  private boolean isChangedOrigin(Told told) {
    return told.changed() && told.step().revision().reason() == SelectionReason.ORIGIN;
  }

  /// What can be the first bad commit, of those that the record names.
  private List<CommitId> candidates(Told broken, List<CommitId> named) {
    Set<CommitId> candidates = new LinkedHashSet<>();
    if (broken.now() == Verdict.SKIP) {
      named.stream().filter(commit -> !isGood(commit)).forEach(candidates::add);
    }
    if (broken.now() != Verdict.GOOD) {
      candidates.add(broken.commit());
    }
    if (broken.told() == Verdict.BAD) {
      before(broken, told -> told.now() == Verdict.BAD)
          .ifPresent(bad -> candidates.add(bad.commit()));
    }
    return List.copyOf(candidates);
  }

  /// Without those that turned out to be good; where one is left, it is the culprit.
  private Outcome narrowed(Outcome.Inconclusive left) {
    List<CommitId> candidates =
        left.candidates().stream().filter(commit -> !isGood(commit)).toList();
    return candidates.size() == 1 && left.candidates().size() > 1
        ? new Outcome.Culprit(candidates.getFirst(), title(candidates.getFirst()))
        : new Outcome.Inconclusive(candidates, left.statement());
  }

  private boolean isGood(CommitId commit) {
    return last(commit).filter(told -> told.now() == Verdict.GOOD).isPresent();
  }

  private @Nullable String title(CommitId commit) {
    return last(commit).map(told -> told.step().revision().title()).orElse(null);
  }

  private String statement(Outcome concluded, Told changed) {
    StepCorrected word = changed.step().correction();
    Verdict before = changed.before();
    return "%s no longer follows: step %d (%s) was %s, %s says %s%s"
        .formatted(
            concluded.type(),
            changed.step().number(),
            changed.commit().abbreviated(),
            before == null ? "not judged" : Word.of(before),
            word == null ? "" : word.author(),
            word == null ? "" : Word.of(word.verdict()),
            left(changed));
  }

  private String left(Told changed) {
    SearchStarted search = bisection.search();
    Answer start = search == null ? Answer.NONE : search.answer();
    Answer answer =
        before(changed, told -> told.step().decision() != null)
            .map(told -> told.step().decision())
            .map(DecisionTaken::answer)
            .orElse(start);
    return changed.step().decision() == null || answer.left() == null
        ? ""
        : "; git counted %d revisions left to test after it".formatted(answer.left());
  }

  private Optional<Told> before(Told told, Predicate<Told> wanted) {
    return steps.stream()
        .filter(other -> other.step().number() < told.step().number())
        .filter(wanted)
        .reduce((earlier, later) -> later);
  }

  private Optional<Told> first(Predicate<Told> wanted) {
    return steps.stream().filter(wanted).findFirst();
  }

  /// The last step on a commit; the last of all where none is told.
  private Optional<Told> last(@Nullable CommitId commit) {
    return steps.stream()
        .filter(told -> commit == null || told.commit().equals(commit))
        .reduce((earlier, later) -> later);
  }
}
