package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The gate that every change of a schema passes. `mvn -pl schemas -am test
/// -Dtest=SchemaReleaseTest -Dsurefire.failIfNoSpecifiedTests=false -Dschemas.release=true`
/// releases what has changed.
final class SchemaReleaseTest {
  @BeforeAll
  static void release() throws IOException {
    if (Boolean.getBoolean("schemas.release")) {
      for (Schema schema : SchemaSources.ofRecords()) {
        SchemaRelease.releaseIfNew(schema);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void every_schema_is_released_as_it_stands(String name) throws IOException {
    Schema source = SchemaSources.named(name);
    Schema released = SchemaRelease.versions(name).getLast();

    assertThat(Growth.problems(released, source))
        .as("%s: changes that no release may make", name)
        .isEmpty();
    assertThat(source.toString().equals(released.toString()))
        .as("%s is as it was released; how to release another stands above this class", name)
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void every_version_only_grows(String name) throws IOException {
    List<Schema> versions = SchemaRelease.versions(name);

    for (int i = 1; i < versions.size(); i++) {
      assertThat(Growth.problems(versions.get(i - 1), versions.get(i))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void the_newest_version_reads_all(String name) throws IOException {
    List<Schema> versions = SchemaRelease.versions(name);

    assertThat(versions)
        .allSatisfy(version ->
            assertThat(
                    SchemaCompatibility.checkReaderWriterCompatibility(versions.getLast(), version)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE));
  }

  @Test
  void ids_are_given_once_and_in_order() throws IOException {
    List<Integer> ids = SchemaRelease.all().stream().map(ReleasedSchema::id).toList();

    assertThat(ids).isEqualTo(IntStream.rangeClosed(1, ids.size()).boxed().toList());
  }

  @Test
  void what_is_released_is_what_the_list_says() throws IOException {
    assertThat(SchemaRelease.digests()).isEqualTo(SchemaRelease.listedDigests());
  }

  static Stream<String> names() throws IOException {
    return SchemaSources.ofRecords().stream().map(Schema::getFullName);
  }
}
