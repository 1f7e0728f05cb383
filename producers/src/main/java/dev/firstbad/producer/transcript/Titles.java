package dev.firstbad.producer.transcript;

import dev.firstbad.producer.lines.Line;
import java.util.Arrays;

/// The titles beside ids, put together again where a mailer wrapped them.
///
/// A mailer wraps a line where the next word does not fit any more; a line that goes on although
/// its next word would have fitted was not wrapped, and what follows it is somebody's remark.
final class Titles {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 110;

  private final Marked text;
  private final int depth;
  private final int width;

  /// For each line, the one with the title that it continues; -1 for none.
  private final int[] owner;

  Titles(Marked text, int depth) {
    this.text = text;
    this.depth = depth;
    this.width = Math.max(NARROWEST, longestUnwrapped());
    this.owner = new int[text.size()];
    Arrays.fill(owner, -1);
    for (int i = 0; i < text.size(); i++) {
      own(i);
    }
  }

  /// Whether a line continues a title.
  boolean continues(int index) {
    return owner[index] >= 0;
  }

  /// The index after a title that begins on this line.
  int end(int index) {
    int end = index + 1;
    while (end < owner.length && owner[end] == index) {
      end++;
    }
    return end;
  }

  /// The title that begins on this line with these words.
  String title(int index, String begin) {
    StringBuilder title = new StringBuilder(begin);
    for (int i = index + 1; i < end(index); i++) {
      boolean url = title.toString().endsWith("://");
      title.append(url || title.isEmpty() ? "" : " ").append(text.line(i).text());
    }
    return title.toString();
  }

  private int longestUnwrapped() {
    int longest = 0;
    for (int i = 0; i < text.size(); i++) {
      if (titled(i) && !prose(i + 1)) {
        longest = Math.max(longest, text.line(i).width());
      }
    }
    return longest;
  }

  private void own(int index) {
    if (!titled(index)) {
      return;
    }
    for (int i = index + 1; prose(i) && wrapped(text.line(i - 1), text.line(i)); i++) {
      owner[i] = index;
    }
  }

  private boolean titled(int index) {
    return switch (text.mark(index)) {
      case Mark.Beside beside -> true;
      case Mark.First first -> true;
      case Mark.Possible possible -> true;
      case Mark.Next next -> true;
      case Mark.Command command -> false;
      case Mark.Comment comment -> false;
      case Mark.Named named -> false;
      case Mark.Alone alone -> false;
      case Mark.MergeBase base -> false;
      case Mark.Blank blank -> false;
      case Mark.Prose prose -> false;
    };
  }

  /// What wraps out of a quote loses quote marks, it never gains any.
  private boolean prose(int index) {
    return index < text.size()
        && text.mark(index) instanceof Mark.Prose
        && text.line(index).text().chars().anyMatch(Character::isLetterOrDigit)
        && text.line(index).depth() <= depth;
  }

  private boolean wrapped(Line line, Line next) {
    if (line.isFlowed()) {
      return true;
    }
    int firstWord = (next.text() + " ").indexOf(' ');
    return line.width() <= WIDEST && line.width() + 1 + firstWord > width;
  }
}
