package dev.firstbad.producer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.crash.CrashPattern;
import dev.firstbad.engine.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads what a plan says of the test itself.
final class TestReader {
  private static final int RUNS = 10;

  /// What exit statuses mean: git's rule, or that a crash counts and else all but 0 is one.
  private enum Exit {
    CRASH,
    GIT
  }

  private final Keys keys;
  private final List<String> problems;

  TestReader(Keys keys, List<String> problems) {
    this.keys = keys;
    this.problems = problems;
  }

  /// The command of a part, without which the part makes no sense.
  static List<String> command(Keys part) {
    List<String> command = part.command("command");
    if (command.isEmpty() || command.getFirst().isBlank()) {
      part.problem("command", "is wanted");
      return List.of("false");
    }
    return command;
  }

  PlanFile.Test test(Duration usualLimit) {
    Keys part = keys.part("test");
    boolean asGit = PlanReader.word("exit", Exit.class, Exit.CRASH, part) == Exit.GIT;
    int runs = part.number("runs", asGit ? 1 : RUNS, 1);
    int first = part.number("first", runs == 1 ? 1 : 2 * runs, 1);
    int parallel = part.number("parallel", 1, 1);
    boolean scratch = scratch(part);
    if (parallel > 1 && !scratch) {
      part.problem("parallel", "runs at once need `directory: scratch`");
    }
    if (first < runs) {
      part.problem("first", "the first test makes no fewer runs than others");
    }
    Duration limit = asGit && !part.has("limit") ? null : part.duration("limit", usualLimit);
    PlanFile.Test test =
        new PlanFile.Test(
            command(part),
            limit,
            part.pairs("environment"),
            new Plan.Repetitions(runs, Math.max(first, runs)),
            parallel,
            scratch,
            PlanReader.word("on-timeout", PlanFile.Timeout.class, PlanFile.Timeout.SKIP, part),
            asGit);
    part.finish();
    return test;
  }

  PlanFile.Signing signature() {
    Keys part = keys.part("signature");
    List<String> files = new ArrayList<>(part.texts("files"));
    files.addAll(part.texts("file"));
    String elf = part.text("elf");
    List<String> command = part.command("command");
    part.finish();
    int ways = (files.isEmpty() ? 0 : 1) + (elf == null ? 0 : 1) + (command.isEmpty() ? 0 : 1);
    if (ways > 1) {
      keys.problem("signature", "one of `file`, `files`, `elf` and `command`");
    }
    return new PlanFile.Signing(files, elf, command);
  }

  PlanFile.Crashes crashes() {
    Keys part = keys.part("crash");
    PlanFile.Crashes crashes =
        new PlanFile.Crashes(
            patterns(part),
            part.truth("built-in", true),
            regexes(part, "ignore"),
            regexes(part, "expect"));
    part.finish();
    return crashes;
  }

  private List<CrashPattern> patterns(Keys part) {
    List<CrashPattern> patterns = new ArrayList<>();
    int number = 0;
    for (JsonNode each : part.list("patterns")) {
      Keys pattern = new Keys("crash.patterns[" + number++ + "]", each, problems);
      String match = pattern.text("match", "");
      String title = pattern.text("title", "");
      pattern.finish();
      try {
        patterns.add(CrashPattern.of(match, title));
      } catch (IllegalArgumentException e) {
        pattern.problem("match", Objects.toString(e.getMessage()));
      }
    }
    return patterns;
  }

  private static List<Pattern> regexes(Keys part, String key) {
    List<Pattern> regexes = new ArrayList<>();
    for (String regex : part.texts(key)) {
      try {
        regexes.add(Pattern.compile(regex));
      } catch (PatternSyntaxException e) {
        part.problem(key, "no regular expression: '%s': %s".formatted(regex, e.getDescription()));
      }
    }
    return regexes;
  }

  private static boolean scratch(Keys part) {
    String directory = part.text("directory", "tree");
    if (!directory.equals("tree") && !directory.equals("scratch")) {
      part.problem("directory", "`tree` or `scratch`, not '%s'".formatted(directory));
    }
    return directory.equals("scratch");
  }
}
