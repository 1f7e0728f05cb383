package dev.firstbad.crash;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an output says from a line on.
record Report(ConsoleLines console, int start) {
  /// More lines than any stack we look into needs.
  private static final int LONGEST = 400;

  /// The first lines behind the first one, of those at most so many.
  Stream<String> following(int most) {
    return IntStream.rangeClosed(1, Math.min(most, LONGEST))
        .filter(offset -> start + offset < console.count())
        .mapToObj(offset -> console.line(start + offset));
  }

  /// The first line and those that follow.
  Stream<String> lines() {
    return Stream.concat(Stream.of(console.line(start)), following(LONGEST));
  }

  /// The first group of the pattern, where it is first found close behind the first line.
  Optional<String> soon(Pattern pattern, int most) {
    return following(most)
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }
}
