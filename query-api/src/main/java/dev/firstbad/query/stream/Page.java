package dev.firstbad.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.query.json.CloudEventJson;
import dev.firstbad.query.readmodel.History;
import dev.firstbad.query.readmodel.Place;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Some events in order, one after the other as every reader gets them (HTML standard, 9.2:
/// server-sent events).
final class Page {
  private final int edition;
  private final List<Frame> frames;
  private final byte[] bytes;
  private final Place place;

  private Page(int edition, List<Frame> frames, byte[] bytes, Place place) {
    this.edition = edition;
    this.frames = List.copyOf(frames);
    this.bytes = bytes;
    this.place = place;
  }

  /// An event within a page, and what tells who wants it.
  record Frame(
      long row,
      BisectionId bisection,
      String type,
      int partition,
      long offset,
      int begin,
      int end) {}

  static Page blank(int edition) {
    return new Page(edition, List.of(), new byte[0], Place.BEGINNING);
  }

  /// This page and what follows it.
  Page with(List<History.Entry> entries, String topicId) {
    List<Frame> all = new ArrayList<>(frames);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(bytes);
    Place last = place;
    for (History.Entry entry : entries) {
      ObjectNode json = CloudEventJson.of(entry.event());
      int begin = text.size();
      String frame = "id: %s\ndata: %s\n\n".formatted(new Mark(topicId, entry.place()), json);
      text.writeBytes(frame.getBytes(UTF_8));
      all.add(frame(entry, json.path("type").asText(), begin, text.size()));
      last = entry.place();
    }
    return new Page(edition, all, text.toByteArray(), last);
  }

  int edition() {
    return edition;
  }

  byte[] bytes() {
    return bytes;
  }

  List<Frame> frames() {
    return frames;
  }

  /// How far whoever has read it all has come.
  Place place() {
    return place;
  }

  private static Frame frame(History.Entry entry, String type, int begin, int end) {
    return new Frame(
        entry.row(),
        entry.event().bisection(),
        type.intern(),
        entry.partition(),
        entry.offset(),
        begin,
        end);
  }
}
