package dev.firstbad.query.page;

import dev.firstbad.event.BisectionId;
import dev.firstbad.evidence.Contradiction;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.Observation;
import dev.firstbad.query.readmodel.Cursor;
import dev.firstbad.query.readmodel.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that was seen of a commit or a binary: what contradicts itself first.
///
/// @param rows as many as a page holds
/// @param total how many there are
/// @param next the place of the next page; null on the last
public record Findings(List<Clash> clashes, List<Row> rows, int total, @Nullable Cursor next) {
  private static final int MOST = 100;
  private static final Comparator<Cursor> PLACES =
      Comparator.comparing(Cursor::id).thenComparingLong(Cursor::rank);

  public Findings {
    clashes = List.copyOf(clashes);
    rows = List.copyOf(rows);
  }

  /// What a step of a bisection saw.
  ///
  /// @param bug the title of the crash that the bisection looks for
  public record Row(Observation seen, String bug, StepRow step) {}

  /// A binary that was found good and bad.
  public record Clash(String signature, boolean sameBug, List<Row> good, List<Row> bad) {
    public Clash {
      good = List.copyOf(good);
      bad = List.copyOf(bad);
    }
  }

  /// @param titles of the crashes that bisections look for, where known
  /// @param after the last row of the page before; null for the first page, which has the clashes
  static Findings of(
      @Nullable Evidence evidence, Map<BisectionId, String> titles, @Nullable Cursor after) {
    if (evidence == null) {
      return new Findings(List.of(), List.of(), 0, null);
    }
    List<Clash> clashes =
        Contradiction.in(evidence.observations()).stream()
            .map(found -> clash(found, titles))
            .sorted(Comparator.comparing(Clash::sameBug).reversed())
            .toList();
    List<Observation> rest =
        evidence.observations().stream()
            .filter(seen -> after == null || PLACES.compare(place(seen), after) > 0)
            .limit(MOST + 1)
            .toList();
    Page<Observation> page = Page.of(rest, MOST, Findings::place);
    return new Findings(
        after == null ? clashes : List.of(),
        rows(page.items(), titles),
        evidence.total(),
        page.next());
  }

  private static Cursor place(Observation seen) {
    return new Cursor(seen.step().number(), seen.bisection().value());
  }

  private static Clash clash(Contradiction found, Map<BisectionId, String> titles) {
    return new Clash(
        found.signature().hex(),
        found.sameBug(titles),
        rows(found.good(), titles),
        rows(found.bad(), titles));
  }

  private static List<Row> rows(List<Observation> seen, Map<BisectionId, String> titles) {
    return seen.stream()
        .map(one ->
            new Row(
                one,
                titles.getOrDefault(one.bisection(), ""),
                StepRow.of(one.step(), Source.of(List.of()))))
        .toList();
  }
}
