package dev.firstbad.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/// The schemas as `src/main/avro` has them today.
final class SchemaSources {
  private static final Path AVRO = Path.of("src/main/avro");
  private static final Set<String> NAMESPACES =
      Set.of("dev.firstbad.alert", "dev.firstbad.event", "dev.firstbad.view");

  private SchemaSources() {}

  /// What stands in records: events and views, not their parts.
  static List<Schema> ofRecords() throws IOException {
    SchemaParser parser = new SchemaParser();
    try (Stream<Path> files = Files.walk(AVRO)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        parser.parse(file);
      }
    }
    return parser.getParsedNamedSchemas().stream().filter(SchemaSources::isOfRecords).toList();
  }

  static Schema named(String name) throws IOException {
    return ofRecords().stream()
        .filter(schema -> schema.getFullName().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static boolean isOfRecords(Schema schema) {
    return schema.getType() == Schema.Type.RECORD && NAMESPACES.contains(schema.getNamespace());
  }
}
