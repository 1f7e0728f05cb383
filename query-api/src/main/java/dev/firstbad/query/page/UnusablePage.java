package dev.firstbad.query.page;

import dev.firstbad.query.readmodel.Unusable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commits that no test could use.
///
/// @param next the address of the next page; null on the last
public record UnusablePage(Frame frame, List<Unusable> items, @Nullable String next) {
  public UnusablePage {
    items = List.copyOf(items);
  }
}
