package dev.firstbad.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/// The ids of a registry elsewhere, asked once for each.
final class RemoteSchemas implements SchemaRegistry {
  private static final String JSON = "application/vnd.schemaregistry.v1+json";
  private static final int ATTEMPTS = 4;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String url;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ReleasedSchemas released = new ReleasedSchemas();
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, WriterSchema> byId = new ConcurrentHashMap<>();

  RemoteSchemas(URI url) {
    this.url = url.toString().replaceAll("/+$", "");
  }

  @Override
  public int idOf(String topic, String schema) {
    return ids.computeIfAbsent(topic + "-" + schema, subject -> register(subject, schema));
  }

  @Override
  public Optional<WriterSchema> find(int id) {
    WriterSchema known = byId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<WriterSchema> fetched = fetch(id);
    fetched.ifPresent(schema -> byId.put(id, schema));
    return fetched;
  }

  @Override
  public String addressOf(int id) {
    return url + "/schemas/ids/" + id;
  }

  private int register(String subject, String schema) {
    String text = released.writing(schema).schema().toString();
    String body = MAPPER.createObjectNode().put("schema", text).toString();
    HttpResponse<String> answer =
        send(
            request("/subjects/" + subject + "/versions")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "the schema registry refuses " + subject + ": " + answer.body());
    }
    return json(answer).path("id").asInt();
  }

  private Optional<WriterSchema> fetch(int id) {
    HttpResponse<String> answer = send(request("/schemas/ids/" + id));
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw new Unavailable("the schema registry " + url + " answers " + answer.statusCode());
    }
    return Optional.of(json(answer).path("schema").asText()).flatMap(this::writer);
  }

  /// Nothing for what is no Avro schema.
  private Optional<WriterSchema> writer(String text) {
    try {
      Schema writer = new Schema.Parser().parse(text);
      return Optional.of(
          released
              .newest(writer.getFullName())
              .map(ReleasedSchema::schema)
              .filter(reader -> !reader.equals(writer))
              .map(reader -> WriterSchema.other(writer, reader))
              .orElseGet(() -> WriterSchema.newest(writer.getFullName())));
    } catch (SchemaParseException e) {
      return Optional.empty();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(10))
        .header("Accept", JSON);
  }

  /// Asks again, later and later, a registry that does not answer or has trouble.
  private HttpResponse<String> send(HttpRequest.Builder request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return sendOnce(request.build());
      } catch (Unavailable e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause(Duration.ofMillis(50L << attempt));
      }
    }
  }

  private HttpResponse<String> sendOnce(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 500) {
        throw new Unavailable("the schema registry " + url + " answers " + answer.statusCode());
      }
      return answer;
    } catch (IOException e) {
      throw new Unavailable("the schema registry " + url + " does not answer", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Unavailable interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Unavailable("interrupted while asking the schema registry", e);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new Unavailable("the schema registry answers no JSON: " + answer.body(), e);
    }
  }
}
