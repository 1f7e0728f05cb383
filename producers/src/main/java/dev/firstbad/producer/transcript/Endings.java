package dev.firstbad.producer.transcript;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.producer.report.ShownCommit;
import dev.firstbad.producer.transcript.Item.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ways in which a search ends, apart from the log's one line.
final class Endings {
  private static final int LONGEST_STATEMENT = 12;

  private final Marked text;
  private final int depth;
  private final Titles titles;

  Endings(Marked text, int depth, Titles titles) {
    this.text = text;
    this.depth = depth;
    this.titles = titles;
  }

  /// The log's list of possible first bad commits.
  Ended candidates(int index) {
    List<CommitId> candidates = new ArrayList<>();
    int at = index;
    while (here(at) && text.mark(at) instanceof Mark.Possible possible) {
      candidates.add(possible.commit());
      at = titles.end(at);
    }
    return new Ended(at, new Outcome.Inconclusive(candidates), null);
  }

  /// `id is the first bad commit`, and the commit as git shows it then.
  @Nullable Ended named(int index, Mark.Named named) {
    Optional<ShownCommit> shown = shownAfter(index);
    boolean same = shown.isPresent() && shown.get().commit().commit().equals(named.commit());
    if (!same && !named.isFirst()) {
      return null;
    }
    CommitDescribed commit = same ? shown.get().commit() : null;
    String title = commit == null ? null : commit.title();
    int to = same ? shown.get().to() : index + 1;
    return new Ended(to, new Outcome.Culprit(named.commit(), title), commit);
  }

  private Optional<ShownCommit> shownAfter(int index) {
    int at = index + 1;
    while (here(at) && text.line(at).isBlank()) {
      at++;
    }
    return here(at) ? ShownCommit.at(text.lines(), at) : Optional.empty();
  }

  /// The ids of git's own list of candidates: they stand between a line that ends in a colon and a
  /// cry that it cannot go on, in any language.
  @Nullable Ended listed(int index) {
    List<CommitId> candidates = new ArrayList<>();
    int at = index;
    for (; here(at) && text.mark(at) instanceof Mark.Alone alone; at++) {
      candidates.add(alone.commit());
    }
    boolean announced = here(index - 1) && text.line(index - 1).text().endsWith(":");
    boolean cried = here(at) && text.line(at).text().endsWith("!");
    return announced && cried
        ? new Ended(at + 1, new Outcome.Inconclusive(candidates), null)
        : null;
  }

  /// `The merge base id is bad.` and what git concludes from it.
  Ended mergeBase(int index, Mark.MergeBase base) {
    StringBuilder statement = new StringBuilder(text.line(index).text());
    int to = index + 1;
    for (int at = to;
        at < index + LONGEST_STATEMENT && here(at) && !text.line(at).isBlank();
        at++) {
      statement.append('\n').append(text.line(at).text());
      if (text.line(at).text().endsWith("].")) {
        return new Ended(
            at + 1, new Outcome.Horizon(base.commit(), null, statement.toString()), null);
      }
    }
    String first = text.line(index).text();
    return new Ended(to, new Outcome.Horizon(base.commit(), null, first), null);
  }

  private boolean here(int index) {
    return index >= 0 && index < text.size() && text.line(index).depth() == depth;
  }
}
