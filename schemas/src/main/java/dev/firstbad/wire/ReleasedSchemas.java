package dev.firstbad.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All schemas that records may have been written with, in the order of their ids.
final class ReleasedSchemas {
  private final List<ReleasedSchema> all = ReleasedSchema.all();
  private final Map<String, ReleasedSchema> newest = new HashMap<>();

  ReleasedSchemas() {
    all.forEach(
        schema -> newest.merge(schema.name(), schema, (a, b) -> a.version() > b.version() ? a : b));
  }

  List<ReleasedSchema> all() {
    return all;
  }

  Optional<ReleasedSchema> newest(String name) {
    return Optional.ofNullable(newest.get(name));
  }

  /// The schema that we write values of this name with: an unknown name is our bug.
  ReleasedSchema writing(String name) {
    return newest(name).orElseThrow(() -> new IllegalStateException("not released: " + name));
  }
}
