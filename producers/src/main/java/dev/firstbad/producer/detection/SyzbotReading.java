package dev.firstbad.producer.detection;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.log.ParsedLog;
import dev.firstbad.log.SyzbotLog;
import dev.firstbad.producer.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads syzbot's logs, several in one text too.
final class SyzbotReading {
  private static final String FORMAT = "syzbot-log";

  /// The first lines of a log; the second one is what no report of a crash has.
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?m)^(\\S.* starts bisection \\d{4}-.*\\n)?"
              + "(searching for (guilty commit starting from|fixing commit since)"
              + "|bisecting (cause commit starting from|fixing commit since)) [0-9a-f]{40}\\n"
              + "building syzkaller on [0-9a-f]{40}$");

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^((searching for|bisecting) (guilty|cause|fixing) commit (starting from|since) "
              + "|testing commit [0-9a-f]{40}|# git bisect (start|good|bad|skip) )");

  private SyzbotReading() {}

  static boolean applies(String text) {
    return LINE.matcher(text).find();
  }

  /// The logs in a text, each up to where the next one begins.
  static List<Reading> all(String text) {
    List<Reading> readings = new ArrayList<>();
    int from = 0;
    Matcher beginning = BEGINNING.matcher(text);
    for (boolean first = true; beginning.find(); first = false) {
      if (!first) {
        readings.add(one(text, from, beginning.start()));
        from = beginning.start();
      }
    }
    readings.add(one(text, from, text.length()));
    return readings;
  }

  private static Reading one(String all, int from, int to) {
    String text = all.substring(from, to);
    ParsedLog log = SyzbotLog.parse(text);
    int line = (int) all.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
    return new Reading(FORMAT, line, header(text, log), text, log.drafts(), log.warnings());
  }

  /// The text through the first test: up to what comes after it.
  private static String header(String text, ParsedLog log) {
    boolean tested = false;
    for (ParsedLog.Entry entry : log.entries()) {
      EventBody body = entry.draft().body();
      if (tested && !entry.draft().inferred() && isNext(body)) {
        return firstLines(text, entry.first() - 1);
      }
      tested |= body instanceof RevisionSelected;
    }
    return text;
  }

  private static boolean isNext(EventBody body) {
    return body instanceof RevisionSelected
        || body instanceof SearchStarted
        || body instanceof DecisionTaken
        || body instanceof BisectionConcluded
        || body instanceof BisectionFailed;
  }

  private static String firstLines(String text, int count) {
    int end = 0;
    for (int i = 0; i < count; i++) {
      int next = text.indexOf('\n', end);
      end = next < 0 ? text.length() : next + 1;
    }
    return text.substring(0, end);
  }
}
