package dev.firstbad.crash;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of an output, read without what a console or a system log writes before each of them.
final class ConsoleLines {
  /// Nothing that we look for stands further right.
  private static final int WIDEST = 1000;

  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S{1,64} kernel: )?+"
              + "(?:<\\d{1,3}>)?+"
              + "(?:\\[ {0,8}\\d{1,9}\\.\\d{1,9}] ?)?+"
              + "(?:\\[ {0,8}[TC]\\d{1,9}] ?)?+");

  private final String text;
  private final int[] starts;

  ConsoleLines(String text) {
    this.text = text;
    this.starts = starts(text);
  }

  int count() {
    return starts.length;
  }

  /// The line with this index, without its prefix and end; empty behind the last.
  String line(int index) {
    if (index >= starts.length) {
      return "";
    }
    int start = starts[index];
    int next = index + 1 < starts.length ? starts[index + 1] : text.length();
    String line = text.substring(start, Math.min(next, start + WIDEST)).stripTrailing();
    Matcher prefix = PREFIX.matcher(line);
    return prefix.lookingAt() ? line.substring(prefix.end()) : line;
  }

  /// The text from a line on, whole lines of so many characters at most, at least a part of one.
  String from(int index, int most) {
    int start = starts[index];
    if (text.length() - start <= most) {
      return text.substring(start);
    }
    int end = text.lastIndexOf('\n', start + most - 1) + 1;
    return text.substring(start, end > start ? end : start + most);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at;
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
