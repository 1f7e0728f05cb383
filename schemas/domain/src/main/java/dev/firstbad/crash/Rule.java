package dev.firstbad.crash;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One kind of crash: the line that tells of it and how its title is made.
///
/// @param trigger what every such line contains
/// @param line what is found in it
/// @param next what has to be found close behind it; null where the line alone tells
/// @param title `$1` and so on stand for the groups of `line`, `{next}` for the group of `next`,
///   `{function}` for the function, which else is named at the end
/// @param stack where the function is found
record Rule(String trigger, Pattern line, @Nullable Next next, String title, Stack stack) {
  private static final String NEXT = "{next}";
  private static final String FUNCTION = "{function}";

  /// A line that belongs to the first one, at most so many lines behind it.
  record Next(Pattern pattern, int within) {}

  static Rule of(String trigger, String title, Stack stack) {
    return of(trigger, Pattern.quote(trigger), title, stack);
  }

  static Rule of(String trigger, String line, String title, Stack stack) {
    return new Rule(trigger, Pattern.compile(line), null, title, stack);
  }

  /// The same, only where this line follows.
  Rule followedBy(String regex, int within) {
    return new Rule(trigger, line, new Next(Pattern.compile(regex), within), title, stack);
  }

  /// The title, if the line tells of such a crash.
  Optional<String> title(String first, Report report) {
    Matcher found = line.matcher(first);
    if (!found.find()) {
      return Optional.empty();
    }
    if (next == null) {
      return Optional.of(complete(found, title, report));
    }
    return report
        .soon(next.pattern(), next.within())
        .map(word -> complete(found, title.replace(NEXT, Matcher.quoteReplacement(word)), report));
  }

  private String complete(Matcher found, String template, Report report) {
    String start = Title.sanitised(Title.filled(found, template));
    return stack.function(report).map(name -> Title.cut(named(start, name))).orElse(start);
  }

  private static String named(String start, String function) {
    return start.contains(FUNCTION) ? start.replace(FUNCTION, function) : start + " in " + function;
  }
}
