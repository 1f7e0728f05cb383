package dev.firstbad.producer.workshop;

import dev.firstbad.producer.workshop.Finish.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Runs git so that it does what it is told and nothing besides: no hooks, no questions, no
/// housekeeping in a repository that is not ours.
record Git(Runner runner) {
  private static final Duration LIMIT = Duration.ofHours(2);
  private static final Path NOWHERE = Path.of("/dev/null");

  /// Prints what git prints, then a mark, then what it said of errors; without a file, for the disk
  /// may be full.
  private static final String SCRIPT =
      "{ errors=$(git \"$@\" 2>&1 >&3 3>&-); } 3>&1; status=$?; "
          + "printf '%s%s' \"$0\" \"$errors\"; exit $status";

  private static final List<String> QUIETLY =
      Stream.of(
              "core.hooksPath=/dev/null",
              "core.fsmonitor=false",
              "gc.auto=0",
              "maintenance.auto=false",
              "submodule.recurse=false",
              "advice.detachedHead=false")
          .flatMap(setting -> Stream.of("-c", setting))
          .toList();

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LC_ALL", "C", "GIT_TERMINAL_PROMPT", "0", "GIT_EDITOR", "true", "GIT_ASKPASS", "true");

  /// What git says, and whether it was content.
  record Answer(boolean isContent, String text, String errors) {
    private static final int MOST_LINES = 10;

    /// What there is to say of its failure.
    String reason() {
      String all = errors.isBlank() ? text.strip() : errors.strip();
      List<String> lines = all.lines().toList();
      return lines.size() <= MOST_LINES
          ? all
          : String.join("\n", lines.subList(0, MOST_LINES))
              + "\n[%,d more lines]".formatted(lines.size() - MOST_LINES);
    }
  }

  /// What git answers.
  ///
  /// @throws WorkshopException if it could not be run
  Answer ask(Path directory, String... arguments) throws WorkshopException, InterruptedException {
    String mark = UUID.randomUUID().toString();
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, mark));
    words.addAll(QUIETLY);
    words.addAll(List.of(arguments));
    Command command = Command.of(words, directory, LIMIT).with(ENVIRONMENT);
    return answer(runner.run(command, NOWHERE), "git " + arguments[0], mark);
  }

  /// What git prints when it succeeds.
  ///
  /// @throws WorkshopException if it does not
  String tell(Path directory, String... arguments) throws WorkshopException, InterruptedException {
    Answer answer = ask(directory, arguments);
    if (!answer.isContent()) {
      throw WorkshopException.of("git " + String.join(" ", arguments), answer.reason());
    }
    return answer.text();
  }

  private static Answer answer(Finish finish, String what, String mark) throws WorkshopException {
    String text = finish.output().text();
    int at = text.lastIndexOf(mark);
    String errors = at < 0 ? text : text.substring(at + mark.length());
    return switch (finish.end()) {
      case End.Exited(int status) ->
          new Answer(status == 0, text.substring(0, Math.max(0, at)), errors);
      case End.Killed(int signal) ->
          new Answer(false, "", what + " was killed by signal " + signal + errors);
      case End.NotStarted(String reason) -> throw WorkshopException.of(what, reason);
      case End.TimedOut() -> throw WorkshopException.of(what, "took longer than " + LIMIT);
    };
  }
}
