package dev.firstbad.producer.transcript;

import dev.firstbad.event.Answer;
import dev.firstbad.event.Counts;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.producer.transcript.Item.Decided;
import dev.firstbad.producer.transcript.Item.Revision;

/// Tells what git was told of which revisions. Each revision is one step, however often it is told
/// of.
final class Decisions {
  private static final String LKP = "0day";

  private final Script script;
  private final Vocabulary words;
  private final Bounds bounds;
  private final Steps steps = new Steps();

  /// What git answered last.
  private Answer answered = Answer.NONE;

  Decisions(Script script, Vocabulary words, Bounds bounds) {
    this.script = script;
    this.words = words;
    this.bounds = bounds;
  }

  /// Git answered to the start of the search.
  void started(Answer answer) {
    answered = answer;
  }

  /// Git was told of revisions.
  void taken(Decided decision) {
    Verdict verdict = verdict(decision);
    for (Revision revision : decision.revisions()) {
      int step = select(revision, verdict);
      if (decision.batch() != null) {
        judge(step, verdict, decision.batch());
      }
      script.said(
          new DecisionTaken(
              step,
              verdict,
              decision.word(),
              revision.commit(),
              revision.title(),
              answer(decision, revision)));
    }
    answered = decision.answer();
  }

  /// Once the culprit is known, 0-day tests again: it, its parent, the branch, a revert. Git
  /// searches no more, so these are tests, not decisions.
  void confirmed(Decided decision, Batch batch) {
    for (Revision revision : decision.revisions()) {
      int step = steps.open(revision.commit());
      script.said(
          new RevisionSelected(
              step, revision.commit(), SelectionReason.AUXILIARY, null, revision.title(), ""));
      judge(step, verdict(decision), batch);
    }
  }

  private Verdict verdict(Decided decision) {
    return words.verdict(decision.word()).orElse(Verdict.SKIP);
  }

  /// Git answers once, after the last of several revisions.
  private static Answer answer(Decided decision, Revision revision) {
    return revision.equals(decision.revisions().getLast()) ? decision.answer() : Answer.NONE;
  }

  private int select(Revision revision, Verdict verdict) {
    Integer known = steps.of(revision.commit());
    if (known != null) {
      return known;
    }
    int step = steps.open(revision.commit());
    boolean said = revision.commit().equals(answered.next());
    SelectionReason reason =
        said && answered.mergeBase()
            ? SelectionReason.MERGE_BASE
            : bounds.reason(revision.commit(), verdict);
    script.add(
        new RevisionSelected(step, revision.commit(), reason, null, revision.title(), ""), !said);
    return step;
  }

  private void judge(int step, Verdict verdict, Batch batch) {
    Counts counts = new Counts(batch.good(), batch.bad(), 0, 0);
    script.said(new RevisionJudged(step, verdict, counts, LKP, batch.rationale()));
  }
}
