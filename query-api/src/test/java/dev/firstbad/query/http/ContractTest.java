package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.World;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the API against its own document: every path, parameter and answer in it is asked for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractTest {
  private World world;
  private World broken;
  private JsonNode document;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world =
        new World(directory.resolve("whole"))
            .with(List.of(Seed.events()))
            .with(Samples.many(1, 200));
    broken = new World(directory.resolve("broken"));
    broken.trouble(Optional.of("a test broke it"));
    broken.model().close();
    document = world.json("/openapi.json");
  }

  @AfterAll
  void end() {
    world.close();
    broken.close();
  }

  @ParameterizedTest
  @MethodSource("dev.firstbad.query.http.Exchanges#all")
  void an_answer_is_as_described(Exchange exchange) {
    HttpResponse<String> response = exchange.askedOf(exchange.status() == 503 ? broken : world);

    assertThat(response.statusCode()).isEqualTo(exchange.status());
    JsonNode described = response(exchange);
    assertThat(described.isMissingNode()).isFalse();
    assertThat(response.headers().map().keySet())
        .map(String::toLowerCase)
        .containsAll(lower(described.path("headers").fieldNames()));
    JsonNode content = described.path("content");
    if (content.isMissingNode()) {
      assertThat(response.body()).isEmpty();
    } else {
      String type = content.fieldNames().next();
      assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
      JsonNode value = type.endsWith("json") ? World.json(response) : new TextNode(response.body());
      JsonNode schema = content.path(type).path("schema");
      assertThat(Described.differences(document, schema, value)).isEmpty();
    }
  }

  @Test
  void every_answer_in_the_document_is_asked_for() {
    Set<String> described = new TreeSet<>();
    operations((path, operation) ->
        operation
            .path("responses")
            .fieldNames()
            .forEachRemaining(status -> described.add(status + " " + path)));

    assertThat(Exchanges.all().map(e -> e.status() + " " + e.path())).hasSameElementsAs(described);
  }

  @Test
  void every_parameter_in_the_document_is_used_and_no_other() {
    Set<String> described = new TreeSet<>();
    operations((path, operation) ->
        operation
            .path("parameters")
            .forEach(p -> described.add(path + " " + resolved(p).path("name").asText())));

    assertThat(
            Exchanges.all()
                .filter(exchange -> exchange.status() == 200)
                .flatMap(e -> e.parameters().stream().map(name -> e.path() + " " + name)))
        .hasSameElementsAs(described);
  }

  @Test
  void every_route_is_in_the_document_and_nothing_else() {
    assertThat(document.path("paths").fieldNames())
        .toIterable()
        .hasSameElementsAs(world.api().paths());
  }

  @Test
  void the_page_shows_every_path_and_shape_and_asks_nobody_else() {
    String page = world.get("/docs").body();

    assertThat(document.path("paths").fieldNames()).toIterable().allMatch(page::contains);
    assertThat(document.at("/components/schemas").fieldNames())
        .toIterable()
        .allMatch(page::contains);
    assertThat(page).doesNotContain("http://", "https://", "src=");
  }

  private interface Operation {
    void of(String path, JsonNode operation);
  }

  private void operations(Operation each) {
    document
        .path("paths")
        .properties()
        .forEach(path -> each.of(path.getKey(), path.getValue().path("get")));
  }

  private JsonNode response(Exchange exchange) {
    return resolved(
        document
            .path("paths")
            .path(exchange.path())
            .path("get")
            .path("responses")
            .path(String.valueOf(exchange.status())));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static List<String> lower(Iterator<String> names) {
    return Stream.iterate(names, Iterator::hasNext, n -> n)
        .map(n -> n.next().toLowerCase(Locale.ROOT))
        .toList();
  }
}
