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
  public record Row(Bisection bisection, Ending ending, List<Recipient> told, Source source) {
    public Row {
      told = List.copyOf(told);
    }

    static Row of(Bisection bisection, String address, List<Event> events) {
      List<Recipient> all =
          bisection.recipients() == null ? List.of() : bisection.recipients().recipients();
      return new Row(
          bisection,
          Ending.of(bisection),
          all.stream().filter(told -> told.address().equalsIgnoreCase(address)).toList(),
          Source.of(events));
    }

    /// The line that says why; 0 where none does.
    public int line(Recipient told) {
      return source.line(told);
    }

    public String crash() {
      return bisection.crash() == null ? "" : bisection.crash().title();
    }
  }
}
