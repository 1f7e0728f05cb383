package dev.firstbad.crash;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes titles comparable, as syzbot does: without what differs from one run to the next.
final class Title {
  static final int LONGEST = 120;

  private record Replacement(Pattern pattern, String word) {}

  private static final Replacement[] REPLACEMENTS = {
    new Replacement(Pattern.compile("\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b"), "IP"),
    new Replacement(Pattern.compile("\\b0x[0-9a-fA-F]{1,32}\\b"), "ADDR"),
    new Replacement(Pattern.compile("\\b(?=[a-f]{0,31}+\\d)[0-9a-f]{8,32}\\b"), "ADDR"),
    new Replacement(Pattern.compile("(?<=\\.[a-zA-Z]{1,4}):\\d{1,9}(?::\\d{1,9})?"), ":LINE"),
    new Replacement(Pattern.compile("(?<![\\w.])-?\\d{1,20}(?![\\w.])"), "NUM"),
    new Replacement(Pattern.compile("[\\s\\p{Cntrl}]{1,1000}"), " ")
  };

  private Title() {}

  /// The title without numbers, addresses and line numbers, cut to what a title may have.
  static String sanitised(String title) {
    String text = title;
    for (Replacement each : REPLACEMENTS) {
      text = each.pattern().matcher(text).replaceAll(each.word());
    }
    return cut(text.strip());
  }

  /// A template filled from what was found, cut to what a title may have.
  static String filled(Matcher found, String template) {
    StringBuilder title = new StringBuilder();
    int before = found.start();
    found.appendReplacement(title, template);
    return cut(title.substring(before).strip());
  }

  static String cut(String title) {
    if (title.length() <= LONGEST) {
      return title;
    }
    int end = Character.isHighSurrogate(title.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return title.substring(0, end).strip();
  }
}
