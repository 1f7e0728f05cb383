package dev.firstbad.query.page;

import dev.firstbad.audit.Showing;
import dev.firstbad.query.readmodel.Figures;
import dev.firstbad.query.readmodel.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What all bisections come to: how many, how they ended, what they cost.
///
/// @param showings how many tests showed what
public record OverviewPage(Frame frame, Statistics.Overview overview, Map<Showing, Long> showings) {
  /// A row of a table with a bar.
  ///
  /// @param href where those are that it counts; empty where nowhere
  /// @param bar its length, from 0 to 100
  public record Bar(String label, String href, long count, String share, String bar) {}

  /// A month, or all that do not tell when they began.
  ///
  /// @param parts how its bisections ended, as a bar whose length says how many they are; empty
  ///   where there is no month
  public record Month(String label, Figures figures, List<Part> parts) {
    public Month {
      parts = List.copyOf(parts);
    }
  }

  /// A piece of a bar.
  ///
  /// @param from where it begins, from 0 to 100, the length of the longest bar
  /// @param width in the same unit
  public record Part(String outcome, String from, String width) {}

  private record Counted(String label, String href, long count) {}

  public Figures total() {
    return overview.total();
  }

  /// By month in which they began, the last one first; at the end those that do not tell it.
  public List<Month> months() {
    TreeMap<String, Figures> begun = new TreeMap<>(overview.periods());
    Figures undated = begun.remove(Statistics.UNDATED);
    long most = begun.values().stream().mapToLong(Figures::bisections).max().orElse(1);
    List<Month> months = new ArrayList<>();
    begun.reversed().forEach((name, figures) -> months.add(month(name, figures, most)));
    if (undated != null) {
      months.add(new Month("not told", undated, List.of()));
    }
    return months;
  }

  public List<String> outcomes() {
    return total().outcomes().keySet().stream().sorted().toList();
  }

  public String label(String outcome) {
    return outcome.equals(Figures.NONE) ? "no result yet" : outcome;
  }

  /// How many ended so; empty for none.
  public String count(Figures month, String outcome) {
    Long count = month.outcomes().get(outcome);
    return count == null ? "" : count.toString();
  }

  public List<Bar> ends() {
    return bars(
        total().bisections(),
        outcomes().stream()
            .map(outcome -> new Counted(label(outcome), href(outcome), ended(outcome)))
            .toList());
  }

  public List<Bar> titles() {
    return bars(
        total().bisections(),
        overview.titles().stream()
            .map(title ->
                new Counted(title.title(), Links.list("title", title.title()), title.bisections()))
            .toList());
  }

  public List<Bar> tests() {
    return bars(
        showings.values().stream().mapToLong(Long::longValue).sum(),
        showings.entrySet().stream()
            .map(entry -> new Counted(label(entry.getKey()), "", entry.getValue()))
            .toList());
  }

  /// The share of tests whose revision could not be tested.
  public String unusable() {
    return Words.share(total().tests() == 0 ? 0 : (double) total().unusable() / total().tests());
  }

  private Month month(String name, Figures figures, long most) {
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (String outcome : outcomes()) {
      long count = figures.outcomes().getOrDefault(outcome, 0L);
      if (count > 0) {
        parts.add(new Part(outcome, part(before, most), part(count, most)));
        before += count;
      }
    }
    return new Month(name, figures, parts);
  }

  private static String part(long count, long most) {
    return Words.tenths(100.0 * count / most);
  }

  private long ended(String outcome) {
    return total().outcomes().getOrDefault(outcome, 0L);
  }

  private static String href(String outcome) {
    return outcome.equals(Figures.NONE) ? "" : Links.list("outcome", outcome);
  }

  private static String label(Showing showing) {
    return switch (showing) {
      case CLEAN -> "passed";
      case CRASHED -> "crashed";
      case MIXED -> "mixed: some passed, some crashed";
      case BUILD_FAILED -> "did not build";
      case BOOT_FAILED -> "did not boot";
      case NOTHING -> "nothing: the machinery failed, or nothing was run";
    };
  }

  /// @param all of what the shares are
  private static List<Bar> bars(long all, List<Counted> rows) {
    long most = rows.stream().mapToLong(Counted::count).max().orElse(1);
    return rows.stream()
        .sorted(Comparator.comparingLong(Counted::count).reversed())
        .map(row ->
            new Bar(
                row.label(),
                row.href(),
                row.count(),
                Words.percent((double) row.count() / all),
                part(row.count(), most)))
        .toList();
  }
}
