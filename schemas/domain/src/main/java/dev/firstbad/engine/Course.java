package dev.firstbad.engine;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a search went so far: the fold of its events, for those who drive it.
///
/// @param config what the configuration was reduced to
/// @param decisions what git was told since the search last started
public record Course(
    Bisection bisection, @Nullable ConfigMinimised config, List<DecisionTaken> decisions) {
  public Course {
    decisions = List.copyOf(decisions);
  }

  /// The course that these events tell of, in whatever order and however often they came.
  public static Course of(BisectionId id, Collection<Event> events) {
    ConfigMinimised config = null;
    List<DecisionTaken> decisions = new ArrayList<>();
    for (Event event : Timeline.effective(events)) {
      switch (event.body()) {
        case ConfigMinimised minimised -> config = minimised;
        case SearchStarted search -> decisions.clear();
        case DecisionTaken decision -> decisions.add(decision);
        case EventBody other -> {}
      }
    }
    return new Course(Evolution.fold(id, events), config, decisions);
  }

  List<Step> steps() {
    return bisection.steps();
  }
}
