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
  private Contract contract;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world =
        new World(directory.resolve("whole"), World.Seen.PAGES)
            .with(List.of(Seed.events()))
            .with(Exchanges.toldOf())
            .with(Samples.many(1, 200));
    broken = new World(directory.resolve("broken"));
    broken.trouble(Optional.of("a test broke it"));
    broken.breakDown();
    contract = new Contract(world.json("/openapi.json"));
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
    JsonNode described = contract.response(exchange);
    assertThat(described.isMissingNode()).isFalse();
    assertThat(response.headers().map().keySet())
        .map(String::toLowerCase)
        .containsAll(lower(described.path("headers").fieldNames()));
    JsonNode content = described.path("content");
    if (content.isMissingNode()) {
      assertThat(response.body()).isEmpty();
    } else {
      String type = response.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
      assertThat(content.fieldNames()).toIterable().contains(type);
      JsonNode value =
          type.matches(".*[/+]json") ? World.json(response) : new TextNode(response.body());
      assertThat(contract.differences(content.path(type).path("schema"), value)).isEmpty();
    }
  }

  @Test
  void every_answer_in_the_document_is_asked_for() {
    assertThat(Exchanges.all().map(e -> e.status() + " " + e.operation()))
        .hasSameElementsAs(contract.answers());
  }

  @Test
  void every_parameter_in_the_document_is_used_and_no_other() {
    assertThat(
            Exchanges.all()
                .filter(Exchange::succeeds)
                .flatMap(e -> e.parameters().stream().map(name -> e.operation() + " " + name)))
        .hasSameElementsAs(contract.parameters());
  }

  @Test
  void bodies_that_are_taken_are_as_described() {
    assertThat(sendingBodies().flatMap(contract::undescribed)).isEmpty();
  }

  @Test
  void every_field_of_a_body_in_the_document_is_sent() {
    assertThat(sendingBodies().flatMap(Contract::fields)).hasSameElementsAs(contract.fields());
  }

  @Test
  void every_route_is_in_the_document_and_nothing_else() {
    Set<String> described = contract.operations().keySet();

    assertThat(world.api().operations()).containsAll(described);
    assertThat(broken.api().operations()).allMatch(described::contains);
  }

  @Test
  void the_page_shows_every_operation_and_shape_and_asks_nobody_else() {
    String page = world.get("/docs").body();

    assertThat(contract.operations().keySet()).allMatch(page::contains);
    assertThat(contract.document().at("/components/schemas").fieldNames())
        .toIterable()
        .allMatch(page::contains);
    assertThat(page).doesNotContain("http://", "https://");
  }

  private static Stream<Exchange> sendingBodies() {
    return Exchanges.all().filter(Exchange::succeeds).filter(exchange -> exchange.body() != null);
  }

  private static List<String> lower(Iterator<String> names) {
    return Stream.iterate(names, Iterator::hasNext, n -> n)
        .map(n -> n.next().toLowerCase(Locale.ROOT))
        .toList();
  }
}
