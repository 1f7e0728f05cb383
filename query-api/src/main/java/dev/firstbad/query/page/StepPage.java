package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.log.LogWriter;
import dev.firstbad.query.http.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one step, with the lines of the log that say it.
///
/// @param raw those lines, by their numbers
/// @param then what addresses end with, to stay in the same past
public record StepPage(
    Frame frame, Bisection bisection, StepRow row, Step step, List<Raw> raw, String then) {
  private static final int MOST_LINES = 500;

  public StepPage {
    raw = List.copyOf(raw);
  }

  /// A line of the log.
  public record Raw(int number, String text) {}

  static StepPage of(
      Bisection bisection, int number, List<Event> events, String then, Assets assets) {
    Step step =
        bisection.steps().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() ->
                Parameters.unknown("step", "%s has no step %d".formatted(bisection.id(), number)));
    Frame frame =
        new Frame(
            "Step %d of %s".formatted(number, bisection.id()), Frame.Section.BISECTIONS, assets);
    StepRow row = StepRow.of(step, Source.of(events));
    return new StepPage(
        frame, bisection, row, step, raw(step, following(bisection, step), events), then);
  }

  public BisectionId id() {
    return bisection.id();
  }

  public String log() {
    return Links.bisection(id()) + "/log" + then;
  }

  /// Another step of the same search; empty where there is none.
  public String neighbour(int by) {
    int number = step.number() + by;
    boolean known = bisection.steps().stream().anyMatch(one -> one.number() == number);
    return known ? Links.step(id(), number) + then : "";
  }

  public @Nullable String rationale() {
    return step.judged() == null ? null : step.judged().rationale();
  }

  private static long following(Bisection bisection, Step step) {
    return bisection.steps().stream()
        .mapToLong(Step::from)
        .filter(from -> from > step.from())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static List<Raw> raw(Step step, long end, List<Event> events) {
    List<Raw> raw = new ArrayList<>();
    for (LogWriter.Printed printed : LogWriter.print(events)) {
      long sequence = printed.event().sequence();
      if (sequence >= step.from() && sequence < end) {
        int line = printed.first();
        for (String text : printed.text().lines().toList()) {
          raw.add(new Raw(line++, text));
        }
      }
    }
    return raw.subList(0, Math.min(raw.size(), MOST_LINES));
  }
}
