package dev.firstbad.query;

import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A search of three steps that found its culprit: bad, good, bad.
public final class Told {
  public static final CommitId CULPRIT = commit(3);

  private Told() {}

  public static List<Event> search(String id) {
    return place(id, Stream.concat(running(), Stream.of(end())));
  }

  /// The same before its end.
  public static List<Event> unfinished(String id) {
    return place(id, running());
  }

  private static List<Event> place(String id, Stream<EventBody> bodies) {
    List<Draft> drafts = bodies.map(Draft::said).toList();
    return Draft.place(drafts, new BisectionId(id), Samples.RECORDED, "/test");
  }

  private static Stream<EventBody> running() {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(
            Kind.CAUSE, "live", null, Terms.DEFAULT, commit(1), null, null, "told"));
    List<Verdict> verdicts = List.of(Verdict.BAD, Verdict.GOOD, Verdict.BAD);
    for (int step = 1; step <= 3; step++) {
      Verdict verdict = verdicts.get(step - 1);
      bodies.add(
          new RevisionSelected(step, commit(step), SelectionReason.MIDPOINT, null, null, ""));
      bodies.add(
          new RevisionJudged(step, verdict, new Counts(0, 0, 0, 0), "any-crash", "it is so"));
      bodies.add(new DecisionTaken(step, verdict, verdict.name(), commit(step), null, Answer.NONE));
    }
    return bodies.stream();
  }

  private static EventBody end() {
    return new BisectionConcluded(new Outcome.Culprit(CULPRIT, "foo: break it"), null, null);
  }

  private static CommitId commit(int step) {
    return new CommitId(("7e1" + step).repeat(10));
  }
}
