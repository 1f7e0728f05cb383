package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.wire.SchemaCatalog.Answer;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaCatalogTest {
  private static final String SUBJECT = "bisections.events.v1-dev.firstbad.event.RunFinished";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SchemaCatalog catalog = new SchemaCatalog();

  @ParameterizedTest
  @MethodSource
  void every_id_gives_its_schema(ReleasedSchema released) throws Exception {
    Answer answer = catalog.schema(Integer.toString(released.id()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new Schema.Parser().parse(json(answer).path("schema").asText()))
        .isEqualTo(released.schema());
  }

  static Stream<ReleasedSchema> every_id_gives_its_schema() {
    return new ReleasedSchemas().all().stream();
  }

  @Test
  void subjects_are_named_after_topic_and_record() throws Exception {
    assertThat(json(catalog.subjects()))
        .extracting(JsonNode::asText)
        .contains(SUBJECT, "evidence.view.v1-dev.firstbad.view.Evidence")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_version_says_what_it_is() throws Exception {
    JsonNode version = json(catalog.version(SUBJECT, "1"));

    assertThat(version.fieldNames())
        .toIterable()
        .containsExactly("subject", "version", "id", "schema");
    assertThat(version.path("subject").asText()).isEqualTo(SUBJECT);
    assertThat(catalog.schema(version.path("id").asText()).json())
        .isEqualTo(MAPPER.createObjectNode().set("schema", version.path("schema")).toString());
  }

  @Test
  void the_latest_version_is_the_last_of_all() throws Exception {
    JsonNode versions = json(catalog.versions(SUBJECT));

    JsonNode latest = json(catalog.version(SUBJECT, "latest"));

    assertThat(latest.path("version").asInt()).isEqualTo(versions.get(versions.size() - 1).asInt());
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void what_is_not_there_is_refused_as_a_registry_does(Answer answer, int status, String json) {
    assertThat(answer).isEqualTo(new Answer(status, json));
  }

  static Stream<Arguments> what_is_not_there_is_refused_as_a_registry_does() {
    SchemaCatalog catalog = new SchemaCatalog();
    return Stream.of(
        Arguments.of(
            catalog.schema("999999"),
            404,
            "{\"error_code\":40403,\"message\":\"Schema 999999 not found\"}"),
        Arguments.of(
            catalog.schema("x"), 404, "{\"error_code\":40403,\"message\":\"Schema x not found\"}"),
        Arguments.of(
            catalog.versions("no"),
            404,
            "{\"error_code\":40401,\"message\":\"Subject 'no' not found.\"}"),
        Arguments.of(
            catalog.version("no", "1"),
            404,
            "{\"error_code\":40401,\"message\":\"Subject 'no' not found.\"}"),
        Arguments.of(
            catalog.version(SUBJECT, "999"),
            404,
            "{\"error_code\":40402,\"message\":\"Version 999 not found.\"}"),
        Arguments.of(
            catalog.version(SUBJECT, "0"),
            422,
            "{\"error_code\":42202,\"message\":\"The specified version '0' is not a valid version"
                + " id. Allowed values are between [1, 2^31-1] and the string \\\"latest\\\"\"}"));
  }

  private static JsonNode json(Answer answer) throws Exception {
    return MAPPER.readTree(answer.json());
  }
}
