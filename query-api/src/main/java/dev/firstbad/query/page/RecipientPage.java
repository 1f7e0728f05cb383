package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Event;
import dev.firstbad.event.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one address is told of, and why.
///
/// @param address empty where none was asked for yet
/// @param next the address of the next page; null on the last
public record RecipientPage(Frame frame, String address, List<Row> rows, @Nullable String next) {
  public RecipientPage {
    rows = List.copyOf(rows);
  }

  /// A bisection that tells it.
  ///
  /// @param told each way in which it does
  /// @param source which lines of the log say so
  public record Row(Side side, List<Recipient> told, Source source) {
    public Row {
      told = List.copyOf(told);
    }

    static Row of(Bisection bisection, String address, List<Event> events) {
      return new Row(
          Side.of(bisection),
          bisection.told().stream()
              .filter(told -> told.address().equalsIgnoreCase(address))
              .toList(),
          Source.of(events));
    }

    /// The line that says why; 0 where none does.
    public int line(Recipient told) {
      return source.line(told);
    }
  }
}
