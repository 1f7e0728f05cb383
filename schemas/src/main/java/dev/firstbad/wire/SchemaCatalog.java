package dev.firstbad.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// What a Confluent schema registry that held our released schemas would answer to look-ups, so
/// that a stranger's client can decode our records.
public final class SchemaCatalog {
  /// The media type of every answer.
  public static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<ReleasedSchema> released = new ReleasedSchemas().all();

  /// An HTTP status and the JSON that goes with it.
  public record Answer(int status, String json) {}

  /// `GET /schemas/ids/{id}`
  public Answer schema(String id) {
    return released.stream()
        .filter(schema -> Integer.toString(schema.id()).equals(id))
        .findAny()
        .map(schema -> ok(JSON.objectNode().put("schema", schema.schema().toString())))
        .orElseGet(() -> error(404, 40403, "Schema " + id + " not found"));
  }

  /// `GET /subjects`
  public Answer subjects() {
    return ok(
        MAPPER.valueToTree(released.stream().map(ReleasedSchema::subject).distinct().toList()));
  }

  /// `GET /subjects/{subject}/versions`
  public Answer versions(String subject) {
    List<Integer> versions = of(subject).stream().map(ReleasedSchema::version).toList();
    return versions.isEmpty() ? noSubject(subject) : ok(MAPPER.valueToTree(versions));
  }

  /// `GET /subjects/{subject}/versions/{version}`: a number, or `latest`
  public Answer version(String subject, String version) {
    List<ReleasedSchema> versions = of(subject);
    if (versions.isEmpty()) {
      return noSubject(subject);
    }
    if (!version.matches("latest|-1|[1-9]\\d{0,8}")) {
      return error(
          422,
          42202,
          "The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""
              .formatted(version));
    }
    Optional<ReleasedSchema> found =
        version.matches("latest|-1")
            ? Optional.of(versions.getLast())
            : versions.stream()
                .filter(schema -> Integer.toString(schema.version()).equals(version))
                .findAny();
    return found
        .map(SchemaCatalog::described)
        .orElseGet(() -> error(404, 40402, "Version " + version + " not found."));
  }

  private List<ReleasedSchema> of(String subject) {
    return released.stream().filter(schema -> schema.subject().equals(subject)).toList();
  }

  private static Answer described(ReleasedSchema schema) {
    ObjectNode json = JSON.objectNode();
    json.put("subject", schema.subject());
    json.put("version", schema.version());
    json.put("id", schema.id());
    json.put("schema", schema.schema().toString());
    return ok(json);
  }

  private static Answer noSubject(String subject) {
    return error(404, 40401, "Subject '" + subject + "' not found.");
  }

  private static Answer ok(JsonNode json) {
    return new Answer(200, json.toString());
  }

  private static Answer error(int status, int code, String message) {
    return new Answer(
        status, JSON.objectNode().put("error_code", code).put("message", message).toString());
  }
}
