package dev.firstbad.query.readmodel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some items of a list, and where to go on; null at its end.
public record Page<T>(List<T> items, @Nullable Cursor next) {
  public Page {
    items = List.copyOf(items);
  }

  /// The page out of one item more than wanted, if there are that many.
  public static <T> Page<T> of(List<T> items, int limit, Function<T, Cursor> place) {
    return items.size() <= limit
        ? new Page<>(items, null)
        : new Page<>(items.subList(0, limit), place.apply(items.get(limit - 1)));
  }

  public <R> Page<R> map(Function<T, R> form) {
    return new Page<>(items.stream().map(form).toList(), next);
  }
}
