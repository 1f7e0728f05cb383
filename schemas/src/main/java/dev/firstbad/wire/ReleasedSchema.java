package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;

/// One version of one schema that records may have been written with. Neither its id nor its text
/// ever change.
///
/// @param name full name of its record
/// @param version from 1
record ReleasedSchema(int id, String name, int version) {
  /// All of them in the order of their ids, as `released/ids.tsv` lists them.
  static List<ReleasedSchema> all() {
    return listed(resource("ids.tsv"));
  }

  static List<ReleasedSchema> listed(String ids) {
    return ids.lines().map(ReleasedSchema::parse).toList();
  }

  /// What a registry knows it by (`TopicRecordNameStrategy`).
  String subject() {
    return Topics.holding(name) + "-" + name;
  }

  /// Its text, complete in itself.
  String text() {
    return resource(name + "/v" + version + ".avsc");
  }

  Schema schema() {
    return new Schema.Parser().parse(text());
  }

  private static ReleasedSchema parse(String line) {
    String[] columns = line.split("\t", -1);
    return new ReleasedSchema(
        Integer.parseInt(columns[0]), columns[1], Integer.parseInt(columns[2]));
  }

  private static String resource(String path) {
    try (InputStream in = ReleasedSchema.class.getResourceAsStream("released/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
