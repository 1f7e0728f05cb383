package dev.firstbad.query.readmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far someone has read the topic of events: the offset of the next record of each partition, 0
/// where none is named. It means the same whatever becomes of the read model.
public record Place(List<Long> next) {
  public static final Place BEGINNING = new Place(List.of());

  private static final Pattern TEXT = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,999}");

  public Place {
    next = List.copyOf(next);
  }

  public static Place of(Map<Integer, Long> offsets) {
    Place place = BEGINNING;
    for (Map.Entry<Integer, Long> offset : offsets.entrySet()) {
      place = place.with(offset.getKey(), offset.getValue());
    }
    return place;
  }

  /// What [#toString] says; empty where it is something else.
  public static Optional<Place> parse(String text) {
    return TEXT.matcher(text).matches()
        ? Optional.of(new Place(Arrays.stream(text.split("\\.")).map(Long::parseLong).toList()))
        : Optional.empty();
  }

  long next(int partition) {
    return partition < next.size() ? next.get(partition) : 0;
  }

  /// Whether this record was read.
  public boolean holds(int partition, long offset) {
    return offset < next(partition);
  }

  /// The same but for one partition.
  Place with(int partition, long offset) {
    List<Long> changed = new ArrayList<>(next);
    while (changed.size() <= partition) {
      changed.add(0L);
    }
    changed.set(partition, offset);
    return new Place(changed);
  }

  /// Where someone is who has read both.
  public Place and(Place other) {
    return new Place(
        Stream.iterate(0, partition -> partition + 1)
            .limit(Math.max(next.size(), other.next.size()))
            .map(partition -> Math.max(next(partition), other.next(partition)))
            .toList());
  }

  @Override
  public String toString() {
    return next.isEmpty()
        ? "0"
        : next.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
