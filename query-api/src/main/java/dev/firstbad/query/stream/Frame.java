package dev.firstbad.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.query.json.CloudEventJson;
import dev.firstbad.query.readmodel.History;
import java.io.ByteArrayOutputStream;

/// An event as every reader gets it (HTML standard, 9.2: server-sent events), and what tells who
/// wants it.
final class Frame {
  private final History.Entry entry;
  private final String type;
  private final byte[] bytes;

  Frame(History.Entry entry, String topicId) {
    ObjectNode json = CloudEventJson.of(entry.event());
    String text = "id: %s\ndata: %s\n\n".formatted(new Mark(topicId, entry.place()), json);
    this.entry = entry;
    this.type = json.path("type").asText();
    this.bytes = text.getBytes(UTF_8);
  }

  History.Entry entry() {
    return entry;
  }

  String type() {
    return type;
  }

  BisectionId bisection() {
    return entry.event().bisection();
  }

  int size() {
    return bytes.length;
  }

  void appendTo(ByteArrayOutputStream out) {
    out.writeBytes(bytes);
  }
}
