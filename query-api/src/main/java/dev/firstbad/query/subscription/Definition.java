package dev.firstbad.query.subscription;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a subscriber asked for.
///
/// @param source the only source whose events are wanted; null for all
/// @param types those of events that are wanted; empty for all
/// @param filters all of them must admit an event
public record Definition(
    @Nullable String source,
    Set<String> types,
    List<Filter> filters,
    Sink sink,
    Config config,
    StartFrom startFrom) {
  public Definition {
    types = Set.copyOf(types);
    filters = List.copyOf(filters);
  }

  /// Whether an event is wanted; the cheap questions first.
  public boolean wants(Attributes event) {
    return (types.isEmpty() || event.of("type").anyMatch(types::contains))
        && (source == null || event.of("source").anyMatch(source::equals))
        && filters.stream().allMatch(filter -> filter.admits(event));
  }
}
