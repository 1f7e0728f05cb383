package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The gate that every change of a schema passes. `mvn -pl schemas -am test
/// -Dtest=SchemaReleaseTest -Dsurefire.failIfNoSpecifiedTests=false -Dschemas.release=true`
/// releases what has changed.
final class SchemaReleaseTest {
  @BeforeAll
  static void release() throws IOException {
    if (!Boolean.getBoolean("schemas.release")) {
      return;
    }
    for (Schema schema : SchemaSources.ofRecords()) {
      if (!SchemaRelease.versions(schema.getFullName()).contains(schema)) {
        SchemaRelease.release(schema);
      }
    }
  }

  @ParameterizedTest
  @MethodSource
  void every_schema_is_released_as_it_stands(Schema schema) throws IOException {
    List<Schema> released = SchemaRelease.versions(schema.getFullName());

    assertThat(released).as("see SchemaReleaseTest for how to release it").isNotEmpty();
    assertThat(schema.toString()).isEqualTo(released.getLast().toString());
  }

  static Stream<Schema> every_schema_is_released_as_it_stands() throws IOException {
    return SchemaSources.ofRecords().stream();
  }
}
