package dev.firstbad.producer.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `git bisect` says of its picks and results, in few words.
final class GitWords {
  private static final Pattern LEFT =
      Pattern.compile("Bisecting: (-?\\d+) revisions? left .* \\(roughly (\\d+) steps?\\)");
  private static final Pattern NEXT = Pattern.compile("\\[([0-9a-f]{40})\\] .*");
  private static final Pattern FIRST =
      Pattern.compile("([0-9a-f]{40}) is the first '?bad'? commit");

  /// Where there are several good commits, 2.39 can print one of them for the merge base.
  private static final Pattern BASE = Pattern.compile("The merge base [0-9a-f]{40} is bad\\.");

  private static final Pattern BOTH = Pattern.compile("([0-9a-f]{40}) was both good and bad");
  private static final Pattern CANDIDATE = Pattern.compile("[0-9a-f]{40}");

  private GitWords() {}

  /// Whether the last of them asks for a test.
  static boolean goesOn(List<String> said) {
    return !said.isEmpty() && said.getLast().startsWith("test ");
  }

  /// The commit that the last of them asks for.
  static String asked(List<String> said) {
    return said.getLast().substring("test ".length());
  }

  static List<String> of(String output) {
    List<String> said = new ArrayList<>();
    output.lines().map(GitWords::word).filter(word -> !word.isEmpty()).forEach(said::add);
    return said;
  }

  private static String word(String line) {
    Matcher left = LEFT.matcher(line);
    if (left.matches()) {
      return "left %s, steps %s".formatted(left.group(1), left.group(2));
    }
    return switch (line) {
      case "Bisecting: a merge base must be tested" -> "merge base";
      case "Some good revs are not ancestors of the bad rev." -> "not ancestors";
      case String base when BASE.matcher(base).matches() -> "merge base bad";
      case String none when none.startsWith("No testable commit found.") -> "no testable";
      case String id when CANDIDATE.matcher(id).matches() -> id;
      default -> named(line);
    };
  }

  private static String named(String line) {
    for (var form :
        List.of(
            new Form(NEXT, "test "),
            new Form(FIRST, "first bad "),
            new Form(BOTH, "good and bad "))) {
      Matcher matcher = form.pattern().matcher(line);
      if (matcher.matches()) {
        return form.word() + matcher.group(1);
      }
    }
    return "";
  }

  private record Form(Pattern pattern, String word) {}
}
