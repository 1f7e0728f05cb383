package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.Timeline;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bisection that a request means, as it is or as it was.
public final class Lookup {
  private final Bisections bisections;
  private final Events events;

  public Lookup(Bisections bisections, Events events) {
    this.bisections = bisections;
    this.events = events;
  }

  /// The one bisection whose id begins like the `id` in the path.
  public BisectionId id(Parameters query) {
    return new BisectionId(
        Unique.name(
            "id", query.id(), (prefix, limit) -> bisections.named(prefix, limit, query.sight())));
  }

  /// The bisection whose id a parameter of the query begins, as the streams derived it last.
  public Bisection named(Parameters query, String parameter) {
    BisectionId id =
        new BisectionId(
            Unique.name(
                parameter,
                query.id(parameter),
                (prefix, limit) -> bisections.named(prefix, limit, query.sight())));
    return bisections.find(id).orElseGet(() -> fold(id, null));
  }

  /// Whether a request means a bisection as it is, not as it was.
  public static boolean isLatest(Parameters query) {
    return query.at() == null && query.text("happened") == null;
  }

  /// The state as the streams derived it last, or as it was `at` a point of the record and had
  /// `happened` by a time.
  public Bisection state(Parameters query) {
    BisectionId id = id(query);
    return isLatest(query)
        ? bisections.find(id).orElseGet(() -> fold(id, null))
        : Appraisal.fold(id, known(query));
  }

  /// What was recorded of a bisection `at` a point of the record and had `happened` by a time.
  public List<Event> known(Parameters query) {
    BisectionId id = id(query);
    List<Event> known = known(id, query.at());
    Instant by = query.time("happened");
    if (by == null) {
      return known;
    }
    List<Event> happened = Timeline.happened(known, by);
    if (happened.isEmpty()) {
      throw Problem.notFound("happened", "nothing of " + id + " had happened by then").refused();
    }
    return happened;
  }

  /// What was recorded by then, or by now.
  public List<Event> known(BisectionId id, @Nullable At at) {
    List<Event> known = events.of(id).stream().filter(e -> at == null || at.holds(e)).toList();
    if (known.isEmpty()) {
      throw Problem.notFound("at", "nothing of " + id + " was recorded by then").refused();
    }
    return known;
  }

  private Bisection fold(BisectionId id, @Nullable At at) {
    return Appraisal.fold(id, known(id, at));
  }
}
