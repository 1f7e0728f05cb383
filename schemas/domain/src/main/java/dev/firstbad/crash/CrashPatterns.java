package dev.firstbad.crash;

import java.util.List;
import java.util.Optional;

/// Finds the first crash that an output tells of; what follows it is its consequence.
///
/// Takes time linear in the length of the output.
public final class CrashPatterns {
  private static final int LONGEST_REPORT = 64 << 10;
  private static final List<Rule> RULES = List.copyOf(Rules.all());

  private final List<CrashPattern> own;
  private final List<Rule> rules;

  /// The built-in patterns, and before them, on each line, those of the user.
  public CrashPatterns(List<CrashPattern> own) {
    this(own, true);
  }

  /// The patterns of the user, with the built-in ones or without.
  public CrashPatterns(List<CrashPattern> own, boolean builtIn) {
    this.own = List.copyOf(own);
    this.rules = builtIn ? RULES : List.of();
  }

  /// The crash in an output, if there is one.
  public Optional<Crash> in(String output) {
    ConsoleLines lines = new ConsoleLines(output);
    for (int at = 0; at < lines.count(); at++) {
      Optional<String> title = title(lines, at);
      if (title.isPresent()) {
        return Optional.of(new Crash(title.get(), lines.from(at, LONGEST_REPORT)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> title(ConsoleLines lines, int at) {
    String line = lines.line(at);
    if (line.isBlank()) {
      return Optional.empty();
    }
    return own.stream()
        .flatMap(pattern -> pattern.titleIn(line).stream())
        .findFirst()
        .or(() -> builtIn(lines, at, line));
  }

  private Optional<String> builtIn(ConsoleLines lines, int at, String line) {
    for (Rule rule : rules) {
      if (line.contains(rule.trigger())) {
        Optional<String> title = rule.title(line, new Report(lines, at));
        if (title.isPresent()) {
          return title;
        }
      }
    }
    return Optional.empty();
  }
}
