package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Told;
import dev.firstbad.query.World;
import dev.firstbad.query.access.Anonymous;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people said of a culprit, where the commit is shown.
final class ReviewPagesTest {
  private static final String CULPRIT = "/culprits/" + Told.CULPRIT.hex();
  private static final String COMMIT = "/commits/" + Told.CULPRIT.hex();
  private static final EventBody WITHDRAWN =
      new CulpritWithdrawn(Told.CULPRIT, "ann", "it was not built");

  private World world;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world = new World(directory, World.Seen.PAGES, Anonymous.READ, 0);
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void a_culprit_that_was_withdrawn_leads_to_who_withdrew_it_and_why() {
    world.with(List.of(said("one", WITHDRAWN)));

    HttpResponse<String> answer = world.get(CULPRIT);

    assertThat(answer.headers().firstValue("Location")).hasValue(COMMIT);
    assertThat(world.page(COMMIT))
        .contains("1 bisection named it as the culprit until a person")
        .contains("href=\"/bisections/one\"", "withdrawn", "ann", "it was not built")
        .doesNotContain("No bisection blames it.");
  }

  @Test
  void a_culprit_that_others_still_name_is_shown_with_what_was_withdrawn() {
    world.with(List.of(said("one", WITHDRAWN), Told.search("other")));

    assertThat(world.page(CULPRIT))
        .contains("<dt>Named by</dt><dd>1 bisection</dd>")
        .contains("Withdrawn: ", "href=\"/bisections/one\"", "ann", "it was not built");
  }

  @Test
  void a_culprit_that_was_confirmed_says_so_beside_the_bisection_and_with_the_commit() {
    world.with(List.of(said("one", new CulpritConfirmed(Told.CULPRIT, "bob", "seen it"))));

    assertThat(world.page(CULPRIT))
        .contains("confirmed by bob: seen it")
        .doesNotContain("Withdrawn: ");
    assertThat(world.page(COMMIT))
        .contains("confirmed", "bob", "seen it")
        .doesNotContain("until a person");
  }

  @Test
  void what_was_said_of_an_embargoed_bisection_is_not_told() {
    EventBody embargo = new VisibilityChanged(Visibility.PRIVATE, "eve", "embargo");
    world.with(List.of(said("one", WITHDRAWN, embargo), Told.search("other")));

    assertThat(world.page(COMMIT)).doesNotContain("until a person", "it was not built");
  }

  private static List<Event> said(String id, EventBody... words) {
    Stream<EventBody> all =
        Stream.concat(Told.search(id).stream().map(Event::body), Stream.of(words));
    return Draft.place(
        all.map(Draft::said).toList(), new BisectionId(id), Samples.RECORDED, "/test");
  }
}
