package dev.firstbad.producer.transcript;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.producer.transcript.Item.Begun;
import dev.firstbad.producer.transcript.Item.Decided;
import dev.firstbad.producer.transcript.Item.Ended;
import dev.firstbad.producer.transcript.Item.Free;
import dev.firstbad.producer.transcript.Item.Revision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups the lines of one bisection: the log's notes with the decision that they stand beside,
/// git's answer with the command that it answers. Only lines quoted as deep as the log count; those
/// of other depth are somebody else's words.
final class Items {
  private final Marked text;
  private final int depth;
  private final Titles titles;
  private final Answers answers;
  private final Endings endings;
  private final List<Item> items = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Vocabulary words = Vocabulary.DEFAULT;
  private @Nullable Revision checkedOut;

  /// Index of the first line that is in no item yet.
  private int free;

  Items(Section section) {
    this.text = section.text();
    this.depth = section.depth();
    this.titles = new Titles(text, depth);
    this.answers = new Answers(text, depth, titles);
    this.endings = new Endings(text, depth, titles);
    int at = 0;
    while (at < text.size()) {
      at = take(at);
    }
    close(text.size());
  }

  List<Item> all() {
    return items;
  }

  /// The words in use at the end.
  Vocabulary words() {
    return words;
  }

  /// Decisions that name no commit, each with the index of its line.
  List<String> warnings() {
    return warnings;
  }

  private int take(int at) {
    Item item = text.line(at).depth() == depth ? at(at) : null;
    if (item == null) {
      return at + 1;
    }
    close(besides(at));
    items.add(item);
    free = item.to();
    return free;
  }

  private void close(int to) {
    if (to > free) {
      items.add(new Free(to));
      free = to;
    }
  }

  /// The first of the comments and titles that stand directly before a line.
  private int besides(int at) {
    int first = at;
    while (first > free && (isBeside(first - 1) || titles.continues(first - 1))) {
      first--;
    }
    return first;
  }

  private boolean isBeside(int index) {
    Mark mark = text.mark(index);
    return text.line(index).depth() == depth
        && (mark instanceof Mark.Beside || mark instanceof Mark.Comment);
  }

  private @Nullable Item at(int index) {
    return switch (text.mark(index)) {
      case Mark.Command command ->
          command.word().equals("start") ? begun(index, command) : decided(index, command);
      case Mark.First first -> {
        String title = titles.title(index, first.title());
        yield new Ended(
            titles.end(index), new Outcome.Culprit(first.commit(), nullIfEmpty(title)), null);
      }
      case Mark.Possible possible -> endings.candidates(index);
      case Mark.Named named -> endings.named(index, named);
      case Mark.Alone alone -> endings.listed(index);
      case Mark.MergeBase base -> endings.mergeBase(index, base);
      case Mark.Beside beside -> null;
      case Mark.Comment comment -> null;
      case Mark.Next next -> null;
      case Mark.Blank blank -> null;
      case Mark.Prose prose -> null;
    };
  }

  private Item begun(int index, Mark.Command command) {
    words = Vocabulary.of(command.arguments());
    StartArguments ends = StartArguments.of(command.arguments());
    List<Noted> notes = notes(index);
    List<CommitId> bad =
        Noted.resolve(
            ends.bad() == null ? List.of() : List.of(ends.bad()), notes, words.terms().bad());
    List<CommitId> good = Noted.resolve(ends.good(), notes, words.terms().good());
    Answers.Found answer = answers.after(index);
    checkedOut = answer.next();
    return new Begun(
        answer.to(),
        command.arguments(),
        bad.isEmpty() ? null : bad.getFirst(),
        good,
        answer.answer());
  }

  private @Nullable Item decided(int index, Mark.Command command) {
    words = words.hearing(command.word());
    if (words.verdict(command.word()).isEmpty()) {
      return null;
    }
    Batch batch = Batch.of(command.remark()).orElse(null);
    List<Revision> revisions = revisions(index, command, batch);
    if (revisions.isEmpty()) {
      warnings.add(
          "line %d: `git bisect %s` names no commit, and none is shown as checked out: kept as text"
              .formatted(text.line(index).number(), command.word()));
      return null;
    }
    Answers.Found answer = answers.after(index);
    checkedOut = answer.next();
    return new Decided(answer.to(), command.word(), revisions, batch, answer.answer());
  }

  private List<Revision> revisions(int index, Mark.Command command, @Nullable Batch batch) {
    List<Noted> notes = notes(index);
    List<Revision> revisions = new ArrayList<>();
    for (CommitId commit : Noted.resolve(command.arguments(), notes, command.word())) {
      String title = batch == null ? Noted.title(notes, commit) : batch.title();
      revisions.add(new Revision(commit, title));
    }
    if (revisions.isEmpty() && command.arguments().isEmpty() && checkedOut != null) {
      revisions.add(checkedOut);
    }
    return revisions;
  }

  /// What the log notes directly before a command.
  private List<Noted> notes(int command) {
    List<Noted> notes = new ArrayList<>();
    for (int i = besides(command); i < command; i++) {
      if (text.mark(i) instanceof Mark.Beside beside && text.line(i).depth() == depth) {
        notes.add(new Noted(beside.word(), beside.commit(), titles.title(i, beside.title())));
      }
    }
    return notes;
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
