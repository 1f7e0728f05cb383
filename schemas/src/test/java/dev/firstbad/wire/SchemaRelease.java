package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/// What is released, as the sources have it, and the release of more.
final class SchemaRelease {
  private static final Path RELEASED = Path.of("src/main/resources/dev/firstbad/wire/released");
  private static final Path IDS = RELEASED.resolve("ids.tsv");

  private SchemaRelease() {}

  static List<ReleasedSchema> all() throws IOException {
    return ReleasedSchema.listed(Files.readString(IDS));
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

  /// Gives a schema an id and keeps its text, for ever.
  static void releaseIfNew(Schema schema) throws IOException {
    String name = schema.getFullName();
    List<Schema> versions = versions(name);
    if (!versions.isEmpty() && versions.getLast().toString().equals(schema.toString())) {
      return;
    }
    if (!versions.isEmpty() && !Growth.problems(versions.getLast(), schema).isEmpty()) {
      return; // for the test to say
    }
    int version = versions.size() + 1;
    String text = SchemaFormatter.format("json/pretty", schema) + "\n";
    Files.createDirectories(file(name, version).getParent());
    Files.writeString(file(name, version), text, StandardOpenOption.CREATE_NEW);
    String line = "%d\t%s\t%d\t%s%n".formatted(all().size() + 1, name, version, digest(text));
    Files.writeString(IDS, line, StandardOpenOption.APPEND);
  }

  /// The digest of each released text by its file.
  static Map<String, String> digests() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(RELEASED)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".avsc")).toList()) {
        digests.put(RELEASED.relativize(file).toString(), digest(Files.readString(file)));
      }
    }
    return digests;
  }

  /// What the list of ids says they are, so that neither changes without the other.
  static Map<String, String> listedDigests() throws IOException {
    return Files.readAllLines(IDS).stream()
        .map(line -> line.split("\t", -1))
        .collect(toMap(columns -> columns[1] + "/v" + columns[2] + ".avsc", columns -> columns[3]));
  }

  private static Path file(String name, int version) {
    return RELEASED.resolve(name).resolve("v" + version + ".avsc");
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
