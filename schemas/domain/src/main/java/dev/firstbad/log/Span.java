package dev.firstbad.log;

import java.time.LocalDate;

/// The versions of the tool that printed something, by the day of the change that brought it and of
/// the one that ended it. Days order versions; they do not tell when a log was written, for tools
/// run behind their sources.
///
/// @param until exclusive
record Span(LocalDate since, LocalDate until) {
  static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);

  static Span since(String day) {
    return new Span(LocalDate.parse(day), LocalDate.MAX);
  }

  static Span until(String day) {
    return new Span(LocalDate.MIN, LocalDate.parse(day));
  }

  static Span of(String since, String until) {
    return new Span(LocalDate.parse(since), LocalDate.parse(until));
  }

  /// What both have in common, possibly nothing.
  Span and(Span other) {
    return new Span(
        since.isAfter(other.since) ? since : other.since,
        until.isBefore(other.until) ? until : other.until);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(since) && day.isBefore(until);
  }

  boolean isEmpty() {
    return !since.isBefore(until);
  }
}
