package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.alert.Account;
import dev.firstbad.alert.Alert;
import dev.firstbad.alert.Alerts;
import dev.firstbad.alert.Contradictions;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.event.Word;
import dev.firstbad.query.Found;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import dev.firstbad.query.Written;
import dev.firstbad.query.access.Anonymous;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AlertsTest {
  private static final List<List<Event>> TOLD =
      Stream.concat(
              Samples.many(7, 40).stream(),
              Stream.of(Found.bisection("one", Verdict.GOOD), Found.bisection("two", Verdict.BAD)))
          .toList();

  private World world;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world = new World(directory, World.Seen.API, Anonymous.READ, 0);
    world.with(new Written().bisections(TOLD));
  }

  @AfterEach
  void end() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOW_CONFIDENCE", "DISAGREEMENT", "CONTRADICTION"})
  void a_kind_can_be_asked_for(Alert.Kind kind) {
    assertThat(ids("limit=200&kind=" + Word.of(kind)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(scan(alert -> alert.kind() == kind));
  }

  @Test
  void a_bisection_is_found_as_the_one_and_as_the_other() {
    assertThat(ids("bisection=one")).hasSize(1).isEqualTo(ids("bisection=two"));
    assertThat(world.json("/api/v1/alerts?bisection=one").at("/items/0/signature").asText())
        .isEqualTo(Samples.commit(3).hex());
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    List<String> seen = new ArrayList<>();
    JsonNode page = world.json("/api/v1/alerts?limit=3");
    while (!page.path("next").isNull()) {
      page.path("items").forEach(item -> seen.add(item.path("id").asText()));
      page = world.json("/api/v1/alerts?limit=3&cursor=" + page.path("next").asText());
    }
    page.path("items").forEach(item -> seen.add(item.path("id").asText()));

    assertThat(seen).isEqualTo(ids("limit=200")).hasSizeGreaterThan(6);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(scan(alert -> true));
  }

  @Test
  void what_is_raised_again_is_there_once() {
    List<String> before = ids("limit=200");

    world.with(new Written().bisections(TOLD));

    assertThat(ids("limit=200")).isEqualTo(before);
  }

  @Test
  void an_alert_of_which_one_bisection_is_embargoed_is_not_there() {
    List<EventBody> bodies = new ArrayList<>(TOLD.getLast().stream().map(Event::body).toList());
    bodies.add(new VisibilityChanged(Visibility.PRIVATE, "ann", "embargo"));

    world.with(new Written().bisection(place("two", bodies)));

    assertThat(ids("bisection=one")).isEmpty();
    assertThat(ids("limit=200")).isNotEmpty();
  }

  private List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    world
        .json("/api/v1/alerts?" + query)
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private static List<String> scan(Predicate<Alert> wanted) {
    List<Bisection> all = Samples.folded(TOLD);
    List<Account> accounts = all.stream().flatMap(one -> Account.of(one).stream()).toList();
    Stream<Alert> pairs =
        accounts.stream()
            .flatMap(one ->
                accounts.stream().flatMap(other -> Contradictions.between(one, other).stream()));
    return Stream.concat(all.stream().flatMap(one -> Alerts.of(one, null).stream()), pairs)
        .filter(wanted)
        .map(alert -> alert.id().value())
        .distinct()
        .toList();
  }

  private static List<Event> place(String id, List<EventBody> bodies) {
    return Draft.place(
        bodies.stream().map(Draft::said).toList(), new BisectionId(id), Samples.RECORDED, "/test");
  }
}
