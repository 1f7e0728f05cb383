package dev.firstbad.query.page;

import dev.firstbad.audit.Showing;
import dev.firstbad.query.readmodel.Totals;
import dev.firstbad.query.readmodel.Totals.Count;
import dev.firstbad.query.readmodel.Totals.Share;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// What all bisections come to: how many, how they ended, what they cost.
public record OverviewPage(Frame frame, Totals.Answer totals) {
  /// A row of a table with a bar.
  ///
  /// @param href where those are that it counts; empty where nowhere
  /// @param bar its length, from 0 to 100
  public record Bar(String label, String href, long count, String share, String bar) {}

  public long bisections() {
    return totals.shares().stream().mapToLong(Share::count).sum();
  }

  public List<String> months() {
    return totals.shares().stream().map(Share::month).distinct().toList();
  }

  public List<String> outcomes() {
    return totals.shares().stream().map(Share::outcome).distinct().sorted().toList();
  }

  /// How many of a month ended so; empty for none.
  public String count(String month, String outcome) {
    long count =
        totals.shares().stream()
            .filter(share -> share.month().equals(month) && share.outcome().equals(outcome))
            .mapToLong(Share::count)
            .sum();
    return count == 0 ? "" : String.valueOf(count);
  }

  /// The hours of a month, or of all months where it is empty.
  public String hours(String month, Function<Share, Duration> part) {
    return Words.hours(
        totals.shares().stream()
            .filter(share -> month.isEmpty() || share.month().equals(month))
            .map(part)
            .reduce(Duration.ZERO, Duration::plus));
  }

  public List<Bar> ends() {
    List<Count> ends =
        outcomes().stream()
            .map(outcome -> new Count(outcome, ended(outcome)))
            .sorted((a, b) -> Long.compare(b.count(), a.count()))
            .toList();
    return bars(
        ends,
        outcome -> outcome.isEmpty() ? "no result yet" : outcome,
        outcome -> outcome.isEmpty() ? "" : Links.list("outcome", outcome));
  }

  public List<Bar> titles() {
    return bars(totals.titles(), title -> title, title -> Links.list("title", title));
  }

  public List<Bar> tests() {
    return bars(totals.tests(), OverviewPage::showing, showing -> "");
  }

  /// The share of tests whose revision could not be tested.
  public String unusable() {
    long all = totals.tests().stream().mapToLong(Count::count).sum();
    long lost =
        totals.tests().stream()
            .filter(count -> Showing.valueOf(count.what()).isUnusable())
            .mapToLong(Count::count)
            .sum();
    return Words.share(all == 0 ? 0 : (double) lost / all);
  }

  /// How long as many percent of bisections took at most; empty where none says.
  public String percentile(int percent) {
    List<Duration> durations = totals.durations();
    return durations.isEmpty()
        ? ""
        : Words.duration(durations.get((durations.size() - 1) * percent / 100));
  }

  private long ended(String outcome) {
    return totals.shares().stream()
        .filter(share -> share.outcome().equals(outcome))
        .mapToLong(Share::count)
        .sum();
  }

  private static String showing(String constant) {
    return switch (Showing.valueOf(constant)) {
      case CLEAN -> "passed";
      case CRASHED -> "crashed";
      case MIXED -> "mixed: some passed, some crashed";
      case BUILD_FAILED -> "did not build";
      case BOOT_FAILED -> "did not boot";
      case NOTHING -> "nothing: the machinery failed, or nothing was run";
    };
  }

  private static List<Bar> bars(
      List<Count> counts, Function<String, String> label, Function<String, String> href) {
    long all = counts.stream().mapToLong(Count::count).sum();
    long most = counts.stream().mapToLong(Count::count).max().orElse(1);
    return counts.stream()
        .map(count ->
            new Bar(
                label.apply(count.what()),
                href.apply(count.what()),
                count.count(),
                Words.share((double) count.count() / all),
                Words.tenths(100.0 * count.count() / most)))
        .toList();
  }
}
