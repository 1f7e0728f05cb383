package dev.firstbad.query.page;

import dev.firstbad.query.readmodel.Unusable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The commits that no test could use.
///
/// @param names what those of them are called that have a name, by hash
/// @param next the address of the next page; null on the last
public record UnusablePage(
    Frame frame, List<Unusable> items, Map<String, String> names, @Nullable String next) {
  public UnusablePage {
    items = List.copyOf(items);
    names = Map.copyOf(names);
  }

  /// A release, or the subject; empty where neither is told.
  public String name(Unusable item) {
    return names.getOrDefault(item.commit(), "");
  }
}
