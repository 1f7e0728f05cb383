package dev.firstbad.log;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What git was told in a search, as `git bisect log` writes it and `git bisect replay` reads it:
/// in the words used there, so that a fix bisection calls good what still has the bug.
public final class GitBisectLog {
  private final StringBuilder text = new StringBuilder();
  private final Map<CommitId, String> titles = new HashMap<>();
  private Terms terms = Terms.DEFAULT;

  private GitBisectLog() {}

  /// The log of the search that was begun last; empty where none was.
  public static Optional<String> of(List<Event> events) {
    GitBisectLog log = new GitBisectLog();
    List<Event> effective = Timeline.effective(events);
    effective.forEach(log::learn);
    effective.forEach(log::tell);
    return log.text.isEmpty() ? Optional.empty() : Optional.of(log.text.toString());
  }

  private void learn(Event event) {
    switch (event.body()) {
      case BisectionStarted started -> terms = started.terms();
      case RevisionSelected revision -> title(revision.commit(), revision.title());
      case DecisionTaken decision -> title(decision.commit(), decision.title());
      case BisectionConcluded(Outcome.Culprit(CommitId commit, var title), var e, var p) ->
          title(commit, title);
      default -> {}
    }
  }

  private void title(CommitId commit, @Nullable String title) {
    if (title != null) {
      titles.put(commit, title);
    }
  }

  private void tell(Event event) {
    switch (event.body()) {
      case SearchStarted search -> begin(search);
      case DecisionTaken decision when !text.isEmpty() -> tell(decision);
      case BisectionConcluded end when !text.isEmpty() -> end(end.outcome());
      default -> {}
    }
  }

  private void begin(SearchStarted search) {
    text.setLength(0);
    text.append("git bisect start");
    StartWords.of(search, terms).forEach(word -> text.append(' ').append(quoted(word)));
    text.append('\n');
    if (search.bad() != null) {
      command(terms.bad(), search.bad());
    }
    search.good().forEach(good -> command(terms.good(), good));
  }

  private void tell(DecisionTaken decision) {
    switch (decision.decision()) {
      case GOOD -> command(terms.good(), decision.commit());
      case BAD -> command(terms.bad(), decision.commit());
      case SKIP -> command("skip", decision.commit());
      case WEAK -> {}
    }
  }

  private void end(Outcome outcome) {
    if (outcome instanceof Outcome.Culprit(CommitId commit, var title)) {
      comment("first " + terms.bad() + " commit", commit);
    } else if (outcome instanceof Outcome.Inconclusive(List<CommitId> candidates, var why)
        && !candidates.isEmpty()) {
      text.append("# only skipped commits left to test\n");
      candidates.forEach(commit -> comment("possible first " + terms.bad() + " commit", commit));
    }
  }

  private void command(String word, CommitId commit) {
    comment(word, commit);
    text.append("git bisect ").append(word).append(' ').append(commit.hex()).append('\n');
  }

  /// A title is never more than the rest of its line: what comes after would be a command.
  private void comment(String words, CommitId commit) {
    String title = titles.getOrDefault(commit, "").replaceAll("\\R|\\p{Cc}", " ");
    String line = "# " + words + ": [" + commit.hex() + "] " + title;
    text.append(line.stripTrailing()).append('\n');
  }

  /// As git quotes for the shell, which is how `replay` reads it.
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
