package dev.firstbad.producer.workshop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What to run, where, and how much of it to bear.
///
/// @param words the program and its arguments
/// @param directory where it runs
/// @param environment what is added to our own environment
/// @param limit how long it may take
/// @param mostOutput the most bytes of output that are kept in a file
public record Command(
    List<String> words,
    Path directory,
    Map<String, String> environment,
    Duration limit,
    long mostOutput) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final long USUAL_OUTPUT = 64L << 20;

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
    if (words.isEmpty() || words.getFirst().isBlank()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    if (!limit.isPositive() || mostOutput < 0) {
      throw new IllegalArgumentException(
          "no command can run within %s and %d bytes".formatted(limit, mostOutput));
    }
    environment.keySet().forEach(Command::requireName);
    requireNoNul(words);
    requireNoNul(environment.values());
  }

  /// A program with its arguments, in the usual environment, keeping at most 64 MiB of output.
  public static Command of(List<String> words, Path directory, Duration limit) {
    return new Command(words, directory, Map.of(), limit, USUAL_OUTPUT);
  }

  /// A line for the shell.
  public static Command shell(String line, Path directory, Duration limit) {
    return of(List.of("/bin/sh", "-c", line), directory, limit);
  }

  /// The same with more in its environment.
  public Command with(Map<String, String> variables) {
    return new Command(words, directory, variables, limit, mostOutput);
  }

  /// Shells pass on no other names.
  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of an environment variable: '" + name + "'");
    }
  }

  private static void requireNoNul(Iterable<String> texts) {
    for (String text : texts) {
      if (text.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "a command cannot hold the character NUL: '" + text + "'");
      }
    }
  }
}
