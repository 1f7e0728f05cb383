package dev.firstbad.producer.transcript;

import dev.firstbad.event.Answer;
import dev.firstbad.producer.transcript.Item.Revision;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What git answers to a command: how much is left, in a sentence of its language, and `[id] title`
/// of the commit that it checked out.
final class Answers {
  private static final Pattern LEFT = Pattern.compile("\\D*?(-?\\d+)\\D+(\\d+)\\D*");
  private static final int LONGEST_SENTENCE = 2;

  private final Marked text;
  private final int depth;
  private final Titles titles;

  /// @param to index after the answer
  record Found(int to, Answer answer, @Nullable Revision next) {}

  Answers(Marked text, int depth, Titles titles) {
    this.text = text;
    this.depth = depth;
    this.titles = titles;
  }

  Found after(int command) {
    int at = command + 1;
    while (at <= command + LONGEST_SENTENCE && here(at) && text.mark(at) instanceof Mark.Prose) {
      at++;
    }
    if (!here(at) || !(text.mark(at) instanceof Mark.Next next)) {
      return new Found(command + 1, Answer.NONE, null);
    }
    Revision revision = new Revision(next.commit(), titles.title(at, next.title()));
    return new Found(titles.end(at), answer(command + 1, at, revision), revision);
  }

  private Answer answer(int from, int next, Revision revision) {
    String sentence = sentence(from, next);
    Matcher left = LEFT.matcher(sentence);
    boolean counted = left.matches();
    return new Answer(
        textOf(from, titles.end(next)),
        counted ? Integer.valueOf(left.group(1)) : null,
        counted ? Integer.valueOf(left.group(2)) : null,
        revision.commit(),
        revision.title(),
        !counted && !sentence.isEmpty(),
        null,
        List.of());
  }

  private String sentence(int from, int to) {
    return textOf(from, to).replace('\n', ' ').strip();
  }

  private String textOf(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(text.line(i).text()).append('\n');
    }
    return lines.toString();
  }

  private boolean here(int index) {
    return index < text.size() && text.line(index).depth() == depth;
  }
}
