package dev.firstbad.engine;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import java.util.List;
import java.util.Optional;

/// Decides what a search does next. It knows nothing but its arguments, so that a search which was
/// cut off goes on as if it had not been.
///
/// ```
/// origin ─► configuration ─► range ─► halving ─► culprit's parent ─► confirmation ─► conclusion
/// ```
///
/// Source of the rules: the description of syzkaller's bisection (2.2 to 2.10), without the defects
/// it lists (2.12).
public final class Engine {
  private final Situation situation;

  private Engine(Situation situation) {
    this.situation = situation;
  }

  /// What to do next.
  public static Act next(Plan plan, Terrain terrain, Course course) {
    return new Engine(Situation.of(plan, terrain, course)).next();
  }

  /// What to record when the search is stopped before its end: as much as it knows.
  ///
  /// @param why who or what stopped it
  public static List<EventBody> stop(Plan plan, Terrain terrain, Course course, String why) {
    return new Engine(Situation.of(plan, terrain, course)).stop(why);
  }

  /// What to record when the culprit and those who maintain it are known.
  ///
  /// @param maintainers what `get_maintainer.pl` printed, a line each
  public static List<EventBody> conclusion(
      Plan plan,
      Terrain terrain,
      Course course,
      CommitDescribed culprit,
      List<String> maintainers) {
    Situation situation = Situation.of(plan, terrain, course);
    return new Aftermath(situation).conclusion(culprit, maintainers);
  }

  private Act next() {
    Outcome outcome = situation.course().bisection().outcome();
    if (outcome != null) {
      return new Act.End(outcome);
    }
    return situation
        .trials()
        .open()
        .map(step -> new Testing(situation, step).next())
        .or(this::again)
        .orElseGet(() -> withinBudget(onward()));
  }

  /// A test that the machinery spoiled is made again, or ends the search.
  private Optional<Act> again() {
    int spoiled = situation.trials().spoiledInARow();
    if (spoiled == 0) {
      return Optional.empty();
    }
    RevisionSelected last = situation.trials().over().getLast().step().revision();
    return Optional.of(
        spoiled <= situation.plan().retries()
            ? Act.Tell.of(situation.again(last))
            : Act.Tell.of(
                new BisectionFailed(
                    new Outcome.Infra(new Wording(situation).ofSpoiled(spoiled)),
                    situation.effort())));
  }

  private Act onward() {
    Ranging ranging = new Ranging(situation);
    return Beginning.next(situation)
        .or(ranging::next)
        .or(() -> search(ranging.ends()))
        .orElseGet(() -> new Aftermath(situation).next());
  }

  private Optional<Act> search(Ranging.Ends ends) {
    return switch (situation.plan().steering()) {
      case Steering.ByVerdicts verdicts -> new Halving(situation, ends).next();
      case Steering.ByPosterior posterior -> new Narrowing(situation, posterior, ends).next();
    };
  }

  private Act withinBudget(Act act) {
    return act instanceof Act.Tell(List<EventBody> bodies)
            && bodies.getLast() instanceof RevisionSelected next
            && next.reason() != SelectionReason.PARENT
        ? exhausted().<Act>map(why -> new Act.Tell(stop(why))).orElse(act)
        : act;
  }

  private Optional<String> exhausted() {
    Spending spent = Spending.of(situation.course().steps());
    return situation.plan().budget().exhaustedBy(spent.total(), spent.runs());
  }

  private List<EventBody> stop(String why) {
    Outcome outcome = situation.interrupted(why);
    return List.of(
        new BisectionConcluded(outcome, situation.effort(), Aftermath.errorProbability(situation)));
  }
}
