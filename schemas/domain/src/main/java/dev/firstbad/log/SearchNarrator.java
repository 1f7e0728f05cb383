package dev.firstbad.log;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.log.Search.CommitLine;
import dev.firstbad.log.Search.DecisionLine;
import dev.firstbad.log.Search.MergeBaseCheckLine;
import dev.firstbad.log.Search.MinimisedLine;
import dev.firstbad.log.Search.PretendedLine;
import dev.firstbad.log.Search.StartLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells what git was told and answered.
final class SearchNarrator {
  private final Cursor cursor;
  private final Tale tale;
  private final Story story;

  SearchNarrator(Cursor cursor, Tale tale, Story story) {
    this.cursor = cursor;
    this.tale = tale;
    this.story = story;
  }

  void tell(Search line) {
    switch (line) {
      case StartLine start -> start(start);
      case DecisionLine decision -> decision(decision);
      case CommitLine commit -> described();
      case MergeBaseCheckLine check -> {
        story.mergeBases.add(check.commit());
        tale.note(cursor.take(1), null, "search");
      }
      case PretendedLine pretended -> tale.note(cursor.take(1), null, "search");
      case MinimisedLine config ->
          tale.tell(cursor.take(1), null, new ConfigMinimised(config.options(), config.suspects()));
    }
  }

  private void start(StartLine start) {
    List<Message> taken = cursor.take(1);
    story.searching = true;
    story.answer = answer(taken);
    List<String> ends = start.arguments().stream().filter(word -> !word.startsWith("-")).toList();
    tale.tell(
        taken,
        null,
        new SearchStarted(
            start.arguments(),
            ends.isEmpty() ? null : resolve(ends.getFirst()),
            ends.stream().skip(1).map(this::resolve).filter(Objects::nonNull).toList(),
            story.answer));
  }

  /// The commit of an end of the range, which early logs name by its release.
  private @Nullable CommitId resolve(String end) {
    CommitId commit = Hash.commit(end);
    return commit == null ? story.releases.get(end) : commit;
  }

  private void decision(DecisionLine decision) {
    List<Message> taken = cursor.take(1);
    story.answer = answer(taken);
    tale.tell(
        taken,
        null,
        new DecisionTaken(
            story.stepOf.get(decision.commit()),
            decision.decision(),
            decision.term(),
            decision.commit(),
            null,
            story.answer));
  }

  private static Answer answer(List<Message> taken) {
    return GitAnswer.read(taken.getFirst().below());
  }

  private void described() {
    List<Message> taken = cursor.take(1);
    Optional<CommitDescribed> commit = CommitText.read(taken.getFirst().text());
    if (commit.isPresent()) {
      story.culprit = commit.get();
      tale.tell(taken, null, commit.get());
    } else {
      tale.note(taken, null, "commit of another form");
    }
  }
}
