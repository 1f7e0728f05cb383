package dev.firstbad.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Rules named by the day they came into force (`syzkaller@2019-03-22`), oldest first, and when
/// each was in force: until the next one.
final class Versions<R> {
  /// A rule and when it was in force.
  record Version<R>(R rule, Span span) {}

  private final List<Version<R>> all = new ArrayList<>();

  Versions(List<R> rules, Function<R, String> name) {
    LocalDate until = LocalDate.MAX;
    for (R rule : rules.reversed()) {
      String day = name.apply(rule);
      LocalDate since = LocalDate.parse(day.substring(day.indexOf('@') + 1));
      all.addFirst(new Version<>(rule, new Span(since, until)));
      until = since;
    }
  }

  /// The rules that were in force at some time of the span, each for the part of it that it was.
  List<Version<R>> within(Span span) {
    return all.stream()
        .map(version -> new Version<>(version.rule(), version.span().and(span)))
        .filter(version -> !version.span().isEmpty())
        .toList();
  }
}
