package dev.firstbad.log;

import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Kind;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Verdict;
import dev.firstbad.log.ParsedLog.Check;
import dev.firstbad.log.ParsedLog.Entry;
import dev.firstbad.log.Search.PretendedLine;
import dev.firstbad.verdict.Agreement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts verdicts among the facts they rest on, makes them the cause of the decisions, and holds the
/// decisions against them.
final class Opinions {
  /// How many runs the tool wants at least, since 2019-03-17.
  private static final int FEWEST_RUNS = 10;

  private final Map<Integer, RevisionJudged> verdicts;
  private final Kind kind;
  private final Map<Integer, Integer> ends = new HashMap<>();

  private final List<Entry> entries = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Map<Integer, Integer> verdictOf = new HashMap<>();
  private boolean pretended;

  private Opinions(Tests tests, Map<Integer, RevisionJudged> verdicts) {
    this.verdicts = verdicts;
    kind = tests.kind();
    tests.over().forEach(test -> ends.put(test.end(), test.step()));
  }

  /// The facts with the verdicts among them.
  static Opinions on(List<Entry> facts, Tests tests, Map<Integer, RevisionJudged> verdicts) {
    Opinions opinions = new Opinions(tests, verdicts);
    int[] moved = new int[facts.size()];
    for (int i = 0; i < facts.size(); i++) {
      moved[i] = opinions.entries.size();
      Draft draft = facts.get(i).draft();
      opinions.add(facts.get(i), draft.cause() < 0 ? -1 : moved[draft.cause()]);
      opinions.judge(opinions.ends.get(i), facts.get(i).last());
    }
    return opinions;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Check> checks() {
    return checks;
  }

  private void add(Entry fact, int cause) {
    Draft draft = fact.draft();
    int because = cause;
    switch (draft.body()) {
      case NoteRecorded note when note.text().equals(PretendedLine.TEXT) -> pretended = true;
      case DecisionTaken decision -> {
        checks.add(check(decision, fact.first()));
        pretended = false;
        because = cause < 0 ? verdictOf.getOrDefault(decision.step(), -1) : cause;
      }
      default -> {}
    }
    entries.add(
        new Entry(
            new Draft(draft.body(), because, draft.inferred(), draft.occurredAt()),
            fact.first(),
            fact.last()));
  }

  private void judge(@Nullable Integer step, int line) {
    RevisionJudged verdict = step == null ? null : verdicts.get(step);
    if (step != null && verdict != null) {
      verdictOf.put(step, entries.size());
      entries.add(new Entry(Draft.inferred(verdict), line, line));
    }
  }

  private Check check(DecisionTaken decision, int line) {
    RevisionJudged verdict = decision.step() == null ? null : verdicts.get(decision.step());
    if (verdict != null) {
      Agreement agreement = Agreement.of(decision, verdict, kind);
      return new Check(
          line,
          decision.commit(),
          agreement.written(),
          agreement.derived(),
          agreement.agrees() ? agreement.explanation() : disagreement(agreement, verdict));
    }
    Verdict taken = kind == Kind.FIX ? Verdict.GOOD : Verdict.BAD;
    return new Check(
        line,
        decision.commit(),
        decision.decision(),
        pretended ? taken : null,
        pretended ? "taken for crashing, because it lacks the bug" : "no test of it is told");
  }

  /// Why the tool can have decided otherwise.
  private static String disagreement(Agreement agreement, RevisionJudged verdict) {
    int runs = verdict.counts().total();
    return runs == 0 || runs >= FEWEST_RUNS
        ? agreement.explanation()
        : "%s Only %d runs ended where the tool wants %d: it can have counted the missing ones as lost."
            .formatted(agreement.explanation(), runs, FEWEST_RUNS);
  }
}
