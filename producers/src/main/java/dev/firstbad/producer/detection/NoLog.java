package dev.firstbad.producer.detection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says why a text is not taken for a log.
final class NoLog {
  private static final Pattern START = Pattern.compile("(?m)^[> \t]*git[ -]bisect start\\b");
  private static final Pattern BASE64 =
      Pattern.compile("(?im)^Content-Transfer-Encoding:[ \t]*base64");

  private NoLog() {}

  static String reason(String text) {
    if (text.isBlank()) {
      return "nothing but white space";
    }
    if (BASE64.matcher(text).find()) {
      return "mail with a body in base64: save it decoded";
    }
    Matcher start = START.matcher(text);
    return start.find()
        ? "`git bisect start` in line %d, but no decision and no result"
            .formatted(1 + text.substring(0, start.start()).chars().filter(c -> c == '\n').count())
        : "no line of any known log: neither syzbot's, nor `git bisect log`, nor a bisection"
            + " report";
  }
}
