package dev.firstbad.log;

import dev.firstbad.log.Ending.EffortLine;
import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Prologue.ModeLine;
import dev.firstbad.log.Prologue.ToolLine;
import dev.firstbad.log.Selection.TestLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where logs begin, and how far their beginning goes.
final class Headers {
  /// A log that was cut at its start or is preceded by something shows itself within so many lines.
  private static final int EARLY_LINES = 20;

  private static final int MOST_HEADERS = 16_384;

  private static final String TOOL = "\n" + ToolLine.START;

  private Headers() {}

  /// Whether the text begins like a log, be it the beginning of a first line.
  static boolean looksLike(String text) {
    if (text.indexOf('\n') < 0) {
      return !text.isEmpty() && modes().anyMatch(mode -> begin(mode, text));
    }
    return text.lines().limit(EARLY_LINES).anyMatch(Headers::isTelling);
  }

  /// The text through the first test, as far as it is there.
  static String header(String text) {
    for (int size = MOST_HEADERS; size < text.length(); size *= 4) {
      int end = headerEnd(text.substring(0, text.lastIndexOf('\n', size) + 1));
      if (end >= 0) {
        return text.substring(0, end);
      }
    }
    int end = headerEnd(text.substring(0, text.lastIndexOf('\n') + 1));
    return end < 0 ? text : text.substring(0, end);
  }

  /// Where the first test is over; -1 where that cannot be seen.
  private static int headerEnd(String text) {
    int end = 0;
    boolean tested = false;
    for (Message message : MessageReader.read(text)) {
      if (tested && !belongsToTest(message)) {
        return end;
      }
      tested |= message.line() instanceof TestLine;
      end += message.text().length();
    }
    return -1;
  }

  /// The logs of a text that holds several, one after the other. A new one begins only after the
  /// outcome of another or where that was cut off, and only with all lines that logs begin with.
  static List<String> split(String text) {
    List<String> logs = new ArrayList<>();
    int start = 0;
    int known = 0;
    for (int at = text.indexOf(TOOL); at >= 0; at = text.indexOf(TOOL, at + 1)) {
      int next = beginning(text, at + 1);
      if (next > known && isOver(text.substring(known, next))) {
        logs.add(text.substring(start, next));
        start = next;
      }
      known = Math.max(known, next);
    }
    logs.add(text.substring(start));
    return logs;
  }

  private static boolean isTelling(String line) {
    return switch (lineOf(line)) {
      case ModeLine mode -> true;
      case ToolLine tool -> true;
      case TestLine test -> true;
      case null, default -> false;
    };
  }

  private static boolean begin(String mode, String text) {
    return mode.startsWith(text) || text.startsWith(mode);
  }

  private static boolean belongsToTest(Message message) {
    return switch (message.line()) {
      case null -> true;
      case Testing testing -> true;
      case Remark remark -> message.state() == State.RUNS;
      case Line other -> false;
    };
  }

  /// Whether another log can begin after this text: not in what a build or a command printed.
  private static boolean isOver(String log) {
    List<Message> messages = MessageReader.read(log);
    return switch (messages.getLast().state()) {
      case OUTCOME, LAST -> true;
      case BODY, TEST, RUNS, ANSWER, CONCLUSION ->
          messages.stream().anyMatch(message -> message.line() instanceof TestLine);
      case FAILURE, VERDICT -> false;
    };
  }

  /// Where the log begins whose line of the tool stands there; -1 if it is no such line.
  private static int beginning(String text, int tool) {
    int mode = before(text, tool);
    if (!(lineAt(text, tool) instanceof ToolLine)
        || !(lineAt(text, mode) instanceof ModeLine)
        || !isNext(lineAt(text, after(text, tool)))) {
      return -1;
    }
    int host = before(text, mode);
    return lineAt(text, host) instanceof HostLine ? host : mode;
  }

  private static boolean isNext(@Nullable Line line) {
    return switch (line) {
      case TestLine test -> true;
      case Prologue prologue -> true;
      case EffortLine effort -> true;
      case Remark remark -> remark.topic() == Remark.Topic.PROLOGUE;
      case null, default -> false;
    };
  }

  /// Where the line before the one that starts there starts; a line at the very start is its own.
  private static int before(String text, int at) {
    return at == 0 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
  }

  private static int after(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private static @Nullable Line lineAt(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? null : lineOf(text.substring(at, end));
  }

  private static @Nullable Line lineOf(String text) {
    Grammar.Reading reading = Grammar.read(text);
    return reading == null ? null : reading.line();
  }

  private static Stream<String> modes() {
    return Stream.of(ModeLine.CAUSE, ModeLine.FIX, ModeLine.EARLY_CAUSE, ModeLine.EARLY_FIX);
  }
}
