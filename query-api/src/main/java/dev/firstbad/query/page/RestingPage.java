package dev.firstbad.query.page;

import dev.firstbad.query.readmodel.Resting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bisections whose culprit rests on a flaky step.
///
/// @param next the address of the next page; null on the last
public record RestingPage(Frame frame, List<Row> rows, @Nullable String next) {
  public RestingPage {
    rows = List.copyOf(rows);
  }

  /// A bisection and what its crash is called.
  public record Row(Resting item, String bug) {}
}
