package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Real logs, kept beside the project; skipped where they are not.
final class CorpusTest {
  private static final String STATS = "\nrevisions tested: ";

  private static @Nullable Path corpus;

  @BeforeAll
  static void find() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("../shared/corpus/syzbot").normalize();
      if (Files.isDirectory(candidate)) {
        corpus = candidate;
        return;
      }
    }
  }

  @Test
  void every_log_comes_back_byte_for_byte() throws IOException {
    forEach(log -> assertThat(Logs.copy(log)).isEqualTo(log));
  }

  @Test
  void every_log_ends_as_it_says() throws IOException {
    forEach(log -> {
      Bisection end = Logs.fold(log);
      assertThat(log.substring(log.lastIndexOf(STATS) + 1))
          .startsWith(effort(end.effort()) + outcome(end.outcome()))
          .contains(recipients(end));
    });
  }

  @Test
  void decisions_are_what_the_rule_of_their_era_gives() throws IOException {
    List<ParsedLog.Check> checks = new ArrayList<>();
    forEach(log -> checks.addAll(SyzbotLog.parse(log).checks()));
    long agreed = checks.stream().filter(ParsedLog.Check::agrees).count();

    assertThat(agreed).isGreaterThanOrEqualTo(Math.round(checks.size() * 0.999));
  }

  @Test
  void hardly_a_line_remains_a_note() throws IOException {
    List<ParsedLog.Quality> qualities = new ArrayList<>();
    forEach(log -> qualities.add(SyzbotLog.parse(log).quality()));
    long lines = qualities.stream().mapToLong(ParsedLog.Quality::lines).sum();
    long typed = qualities.stream().mapToLong(ParsedLog.Quality::typed).sum();

    assertThat(typed).isGreaterThan(Math.round(lines * 0.998));
    assertThat(qualities).noneMatch(quality -> quality.notes().containsKey("unknown"));
  }

  private static void forEach(Consumer<String> check) throws IOException {
    assumeTrue(corpus != null, "no corpus beside the project");
    if (corpus != null) {
      try (Stream<Path> files = Files.list(corpus)) {
        for (Path file : files.sorted().toList()) {
          check.accept(LogText.decode(Files.readAllBytes(file)));
        }
      }
    }
  }

  private static String effort(@Nullable Effort effort) {
    return effort == null ? "no effort" : new Ending.EffortLine(effort).text();
  }

  private static String outcome(@Nullable Outcome outcome) {
    return switch (outcome) {
      case Outcome.Culprit it -> "first bad commit: %s %s\n".formatted(it.commit(), it.title());
      case Outcome.Inconclusive it ->
          "bisection is inconclusive, the first bad commit could be any of:\n"
              + String.join("\n", it.candidates().stream().map(Object::toString).toList());
      case Outcome.Horizon it -> it.statement() + "\n";
      case Outcome.NotConfirmed it -> "error: " + it.statement();
      case Outcome.NotReproduced it -> "error: " + it.statement();
      case Outcome.Failed it -> "error: " + it.error();
      case Outcome.Infra it -> "error: " + it.error();
      case Outcome.Flake it -> "flake";
      case Outcome.Truncated it -> "truncated";
      case null -> "no outcome";
    };
  }

  private static String recipients(Bisection end) {
    if (end.recipients() == null) {
      return "";
    }
    List<Recipient> told = end.recipients().recipients();
    return told.isEmpty()
        ? "[]"
        : String.join(
            " ",
            told.stream()
                .filter(each -> each.field() == told.getFirst().field())
                .map(each -> GoQuote.quote(each.address()))
                .toList());
  }
}
