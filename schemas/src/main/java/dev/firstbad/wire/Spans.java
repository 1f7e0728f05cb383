package dev.firstbad.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where in a partition the records of each key are.
final class Spans {
  /// To pass that many records of others costs less than to ask once more.
  private static final int CLOSE = 500;

  private final Map<String, List<Span>> byKey = new HashMap<>();

  /// From the first to the last of some records of one key, with few of others between them.
  record Span(long first, long last) {
    Span after(long offset) {
      return new Span(Math.max(first, offset + 1), last);
    }

    boolean holds(long offset) {
      return first <= offset && offset <= last;
    }
  }

  /// Records are added in the order of their offsets.
  void add(String key, long offset) {
    List<Span> spans = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!spans.isEmpty() && offset - spans.getLast().last() <= CLOSE) {
      spans.set(spans.size() - 1, new Span(spans.getLast().first(), offset));
    } else {
      spans.add(new Span(offset, offset));
    }
  }

  /// What there is of a key behind an offset.
  List<Span> after(String key, long offset) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(span -> span.last() > offset)
        .map(span -> span.after(offset))
        .toList();
  }
}
