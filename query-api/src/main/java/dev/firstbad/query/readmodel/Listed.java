package dev.firstbad.query.readmodel;

import java.util.Collection;
import java.util.stream.Collectors;

/// Many values as one argument of a query, which takes them apart by `json_each`.
final class Listed {
  private Listed() {}

  /// Ids or hashes: they hold nothing that JSON would escape.
  static String json(Collection<?> values) {
    return values.stream()
        .map(value -> '"' + value.toString() + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
