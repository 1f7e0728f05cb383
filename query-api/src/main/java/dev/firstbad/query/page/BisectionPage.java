package dev.firstbad.query.page;

import dev.firstbad.bisection.Assessment;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.Word;
import dev.firstbad.query.http.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One bisection: the answer first, then how it was found.
///
/// @param at the sequence as of which it is shown; null for now
/// @param last the highest sequence there is
/// @param viewer who looks, who may have something to say
public record BisectionPage(
    Frame frame,
    Bisection bisection,
    Ending ending,
    List<StepRow> steps,
    Narrowing narrowing,
    Source source,
    @Nullable Long at,
    long last,
    Viewer viewer) {
  /// Candidates that are listed without being asked for: more would stand before the search itself.
  public static final int FEW = 10;

  public BisectionPage {
    steps = List.copyOf(steps);
  }

  static BisectionPage of(
      Bisection bisection,
      List<Event> events,
      @Nullable Long at,
      long last,
      Viewer viewer,
      Assets assets) {
    Source source = Source.of(events);
    List<StepRow> steps = bisection.steps().stream().map(step -> StepRow.of(step, source)).toList();
    Frame frame = new Frame(title(bisection), Frame.Section.BISECTIONS, assets);
    return new BisectionPage(
        frame,
        bisection,
        Ending.of(bisection),
        steps,
        Narrowing.of(steps, start(bisection)),
        source,
        at,
        last,
        viewer);
  }

  public String path() {
    return Links.bisection(bisection.id());
  }

  /// The page of a step, as of the same event.
  public String step(int number) {
    return Links.step(bisection.id(), number) + then();
  }

  /// The log, as of the same event.
  public String log() {
    return path() + "/log" + then();
  }

  private String then() {
    return at == null ? "" : "?at=" + at;
  }

  /// Where it is told that there is something new; empty where the past is shown.
  public String live() {
    return at == null ? "/api/v1/stream" + Pages.query(Map.of("q", bisection.id().value())) : "";
  }

  /// The event that is shown last.
  public long shown() {
    return at == null ? last : at;
  }

  /// This page as of another event; the last one is now.
  public String asOf(long sequence) {
    return sequence >= last ? path() : path() + "?at=" + Math.max(1, sequence);
  }

  public String kind() {
    return bisection.started() == null ? "" : Word.of(bisection.started().kind());
  }

  public String state() {
    return Word.of(bisection.state());
  }

  public List<Flag> flags() {
    return bisection.flags();
  }

  public List<Recipient> recipients() {
    return bisection.told();
  }

  public @Nullable Effort effort() {
    return bisection.effort();
  }

  /// What it took: revisions, and times of machines.
  public String spent() {
    Effort effort = bisection.effort();
    if (effort == null) {
      return "";
    }
    int tested = effort.revisionsTested();
    return "%d %s in %s"
        .formatted(tested, tested == 1 ? "revision" : "revisions", Words.took(effort));
  }

  /// The rule that put an address there, and the line it found it in, which mostly says the rule.
  public static String why(Recipient told) {
    String line = told.line();
    if (line == null) {
      return told.rule();
    }
    return line.regionMatches(true, 0, told.rule(), 0, told.rule().length())
        ? line
        : told.rule() + ": " + line;
  }

  /// Whether who looks may say something of it: of how it is, not of how it was.
  public boolean speaks() {
    return at == null && viewer.writes();
  }

  /// Whether a culprit is named that can be ruled on.
  public boolean blames() {
    return bisection.outcome() instanceof Outcome.Culprit;
  }

  /// A sentence about it, cut where it names steps.
  public List<Piece> pieces(String text) {
    return Piece.of(text, steps.size());
  }

  /// The corrections that no flag tells of, since they left all as it was.
  public List<StepRow> corrections() {
    return flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.CORRECTED)
        ? List.of()
        : steps.stream().filter(StepRow::corrected).toList();
  }

  /// Whether any step tells how long it took.
  public boolean timed() {
    return steps.stream().anyMatch(step -> !step.build().isEmpty() || !step.test().isEmpty());
  }

  /// A line of the log that tells something of the whole; 0 where none does.
  public int line(String part) {
    return source.line(Source.WHOLE, Source.Part.valueOf(part));
  }

  /// The line that says why an address is told; else the one that says that it is.
  public int line(Recipient told) {
    return source.line(told);
  }

  /// How sure it is that the culprit is right; empty where nobody says.
  public String confidence() {
    return Words.percent(bisection.confidence());
  }

  /// The model that says so.
  public String model() {
    return bisection.assessment() == null ? "" : bisection.assessment().model();
  }

  /// Why it says so.
  public List<Assessment.Ground> grounds() {
    return bisection.assessment() == null ? List.of() : bisection.assessment().grounds();
  }

  private static @Nullable Integer start(Bisection bisection) {
    return bisection.search() == null ? null : bisection.search().answer().left();
  }

  private static String title(Bisection bisection) {
    return Objects.requireNonNullElse(bisection.crashTitle(), "Bisection " + bisection.id());
  }
}
