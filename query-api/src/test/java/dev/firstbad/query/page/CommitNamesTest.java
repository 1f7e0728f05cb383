package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.query.Samples;
import dev.firstbad.query.World;
import dev.firstbad.query.access.Anonymous;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What commits are called where their hashes stand.
final class CommitNamesTest {
  private static final CommitId COMMIT = new CommitId("b0".repeat(20));

  private World world;

  @BeforeEach
  void begin(@TempDir Path directory) {
    world = new World(directory, World.Seen.PAGES, Anonymous.READ, 0);
  }

  @AfterEach
  void end() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/audit?minRuns=0", "/audit/unusable", "/commits/HASH"})
  void a_release_is_called_by_its_tag(String path) {
    world.with(List.of(tested("plain", null, null), tested("one", "v9.1", null)));

    assertThat(world.page(path.replace("HASH", COMMIT.hex()))).contains("v9.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/audit?minRuns=0", "/audit/unusable", "/commits/HASH"})
  void any_other_commit_is_called_by_its_subject(String path) {
    world.with(List.of(tested("plain", null, null), tested("one", null, "foo: <free> it")));

    assertThat(world.page(path.replace("HASH", COMMIT.hex()))).contains("foo: &lt;free&gt; it");
  }

  @Test
  void what_an_embargoed_bisection_calls_it_is_not_told() {
    EventBody embargo = new VisibilityChanged(Visibility.PRIVATE, "ann", "embargo");
    world.with(
        List.of(tested("plain", null, null), tested("one", null, "foo: secret fix", embargo)));

    assertThat(world.page("/audit?minRuns=0") + world.page("/audit/unusable"))
        .contains("/commits/" + COMMIT.hex())
        .doesNotContain("secret");
  }

  private static List<Event> tested(
      String id, @Nullable String release, @Nullable String subject, EventBody... more) {
    Stream<EventBody> bodies =
        Stream.of(
            new RevisionSelected(1, COMMIT, SelectionReason.MIDPOINT, release, subject, ""),
            new BuildFinished(1, BuildResult.FAILED, "gcc", null, null, null));
    return Draft.place(
        Stream.concat(bodies, Stream.of(more)).map(Draft::said).toList(),
        new BisectionId(id),
        Samples.RECORDED,
        "/test");
  }
}
