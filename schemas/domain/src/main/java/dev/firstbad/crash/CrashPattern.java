package dev.firstbad.crash;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A crash of the user's own kind: a line in which the pattern is found, and its title.
///
/// A search that takes more than a million steps on one line counts as no match, so that no output
/// can stop the engine.
///
/// @param title the title, in which `$1` or `${name}` stand for what the groups matched
public record CrashPattern(Pattern pattern, String title) {
  public CrashPattern {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a crash pattern needs a title: " + pattern);
    }
    requireGroups(pattern, title);
  }

  /// A pattern from its text.
  ///
  /// @throws IllegalArgumentException if it is no regular expression, or the title names a group
  ///   that is not in it
  public static CrashPattern of(String regex, String title) {
    try {
      return new CrashPattern(Pattern.compile(regex), title);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "no regular expression: '%s': %s".formatted(regex, e.getDescription()), e);
    }
  }

  /// The title if the pattern is found in the line.
  Optional<String> titleIn(String line) {
    try {
      Matcher matcher = pattern.matcher(new MeteredText(line));
      return matcher.find()
          ? Optional.of(Title.filled(matcher, title)).filter(filled -> !filled.isBlank())
          : Optional.empty();
    } catch (MeteredText.Exhausted e) {
      return Optional.empty();
    }
  }

  /// Replaces in a matcher of the empty alternative, where every group is known and none matched.
  private static void requireGroups(Pattern pattern, String title) {
    try {
      Matcher matcher = Pattern.compile("|(?:" + pattern + ")", pattern.flags()).matcher("");
      if (matcher.find()) {
        Title.filled(matcher, title);
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the title '%s' does not fit the pattern '%s': %s"
              .formatted(title, pattern, e.getMessage()),
          e);
    }
  }
}
