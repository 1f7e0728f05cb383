package dev.firstbad.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/// Releases what `src/main/avro` has and no released schema says: for ever.
final class SchemaRelease {
  static final Path RELEASED = Path.of("src/main/resources/dev/firstbad/wire/released");

  private SchemaRelease() {}

  static List<ReleasedSchema> all() throws IOException {
    Path ids = RELEASED.resolve("ids.tsv");
    return Files.exists(ids) ? ReleasedSchema.listed(Files.readString(ids)) : List.of();
  }

  /// The versions of one schema, the newest last.
  static List<Schema> versions(String name) throws IOException {
    List<Schema> versions = new ArrayList<>();
    for (ReleasedSchema released : all()) {
      if (released.name().equals(name)) {
        versions.add(new Schema.Parser().parse(Files.readString(file(name, released.version()))));
      }
    }
    return versions;
  }

  static Path file(String name, int version) {
    return RELEASED.resolve(name).resolve("v" + version + ".avsc");
  }

  static void release(Schema schema) throws IOException {
    int id = 1 + all().stream().mapToInt(ReleasedSchema::id).max().orElse(0);
    int version = 1 + versions(schema.getFullName()).size();
    String text = SchemaFormatter.format("json/pretty", schema) + "\n";
    Path file = file(schema.getFullName(), version);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    String line = "%d\t%s\t%d\t%s\n".formatted(id, schema.getFullName(), version, digest(text));
    Files.writeString(
        RELEASED.resolve("ids.tsv"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// What the list of ids says of a text, so that neither changes without the other.
  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
