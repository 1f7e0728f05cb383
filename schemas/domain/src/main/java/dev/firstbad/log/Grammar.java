package dev.firstbad.log;

import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Selection.MergeBaseLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every line that logs of any era know, by what it begins with, and the versions of the tool that
/// print it. What a line means beside others is for [MessageReader] to decide.
final class Grammar {
  /// A line that was understood, and which versions of the tool print it.
  record Reading(Line line, Span span) {}

  /// A kind of line: what it begins with, and how the rest of it is read.
  record Rule(String start, Span span, Function<String, @Nullable Line> rest) {
    @Nullable Reading read(String text) {
      Line line = text.startsWith(start) ? rest.apply(text.substring(start.length())) : null;
      return line == null ? null : new Reading(line, span);
    }
  }

  /// The rules by first character, of those with the same beginning the longest first.
  private static final List<List<Rule>> BY_FIRST = index();

  private Grammar() {}

  /// What the line means, without its line end; null for free text.
  static @Nullable Reading read(String text) {
    if (text.isEmpty() || text.charAt(0) >= BY_FIRST.size()) {
      return null;
    }
    for (Rule rule : BY_FIRST.get(text.charAt(0))) {
      Reading reading = rule.read(text);
      if (reading != null) {
        return reading;
      }
    }
    return readInfix(text);
  }

  /// The lines that do not begin with a word of their own.
  private static @Nullable Reading readInfix(String text) {
    HostLine host = HostLine.read(text);
    if (host != null) {
      return new Reading(host, Span.since("2022-07-19"));
    }
    MergeBaseLine base = MergeBaseLine.read(text);
    return base == null ? null : new Reading(base, Span.since("2023-06-29"));
  }

  private static List<List<Rule>> index() {
    List<List<Rule>> index = new ArrayList<>();
    for (int c = 0; c < 128; c++) {
      index.add(new ArrayList<>());
    }
    Stream.of(Rules.ALL, Remarks.ALL)
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt((Rule rule) -> rule.start().length()).reversed())
        .forEach(rule -> index.get(rule.start().charAt(0)).add(rule));
    return index;
  }
}
