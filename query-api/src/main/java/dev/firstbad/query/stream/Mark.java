package dev.firstbad.query.stream;

import dev.firstbad.query.readmodel.Place;
import java.util.Optional;

/// The id of an event in a stream, from which a reader can go on: how far the record was read, and
/// which record that is, for in a topic that was made again it means nothing.
record Mark(String topicId, Place place) {
  private static final String SEPARATOR = "~";

  static Optional<Mark> parse(String text) {
    int end = text.indexOf(SEPARATOR);
    return end < 0
        ? Optional.empty()
        : Place.parse(text.substring(end + 1))
            .map(place -> new Mark(text.substring(0, end), place));
  }

  @Override
  public String toString() {
    return topicId + SEPARATOR + place;
  }
}
