package dev.firstbad.log;

import dev.firstbad.event.RevisionJudged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The logs that syzbot's bisections leave, of all eras.
public final class SyzbotLog {
  private SyzbotLog() {}

  /// What the log tells. Every text can be parsed: what no rule knows becomes notes, and placing
  /// the drafts and [LogWriter] give the text back exactly.
  public static ParsedLog parse(String text) {
    int whole = text.lastIndexOf('\n') + 1;
    List<Message> messages = MessageReader.read(text.substring(0, whole));
    String rest = text.substring(whole);
    if (!messages.isEmpty() && messages.getLast().state() == State.LAST) {
      messages.addLast(messages.removeLast().with(rest));
      rest = "";
    }
    Dating dating = Dating.of(messages);
    Tale tale = Narrator.tell(messages, dating, rest);
    Tests tests = Tests.of(tale.entries());
    Map<Integer, RevisionJudged> verdicts = Judging.judge(tests, dating.span());
    Opinions opinions = Opinions.on(tale.entries(), tests, verdicts);
    List<String> warnings = new ArrayList<>(tale.warnings());
    warnings.addAll(contradictions(dating, tests, verdicts));
    return new ParsedLog(
        dating.era(), opinions.entries(), tale.quality(), opinions.checks(), warnings);
  }

  /// The logs that the text holds one after the other; put together, they are the text. A log
  /// begins only after the outcome of another or where that was cut off, and never in what a build
  /// or a command printed.
  public static List<String> split(String text) {
    return Headers.split(text);
  }

  /// The text through the first test, by which a log is known again while it grows; all of it,
  /// where it does not go further.
  public static String header(String text) {
    return Headers.header(text);
  }

  /// Whether the text begins like such a log.
  public static boolean looksLike(String text) {
    return Headers.looksLike(text);
  }

  private static List<String> contradictions(
      Dating dating, Tests tests, Map<Integer, RevisionJudged> verdicts) {
    List<String> warnings = new ArrayList<>();
    if (dating.isContradicted()) {
      warnings.add("it has lines that no one version of the tool prints together");
    }
    tests
        .bounds()
        .forEach((step, verdict) -> {
          RevisionJudged judged = verdicts.get(step);
          if (judged != null && judged.verdict() != verdict) {
            warnings.add(
                "the search went on as if step %d were %s: %s"
                    .formatted(step, verdict.name().toLowerCase(Locale.ROOT), judged.rationale()));
          }
        });
    return warnings;
  }
}
