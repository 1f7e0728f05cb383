package dev.firstbad.producer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.engine.Act;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RunFinished;
import dev.firstbad.producer.intake.Append;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Searches that are killed at random moments and resumed.
final class ResumeTest {
  private static final List<Scenario> SCENARIOS =
      List.of(
          Scenario.cause("{\"introduced\":\"602\"}"),
          Scenario.cause("{\"introduced\":\"602\",\"flaky\":true}"),
          Scenario.cause("{\"introduced\":\"602\",\"flaky\":true,\"policy\":\"two-rate@1\"}"),
          Scenario.cause("{\"introduced\":\"602\",\"baselineConfig\":\"minimize-succeeds\"}"),
          Scenario.cause("{\"introduced\":\"503\",\"brokenStart\":501,\"brokenEnd\":502}"));

  private static SyntheticHistory history;

  @BeforeAll
  static void makeRepository(@TempDir Path directory) throws IOException, InterruptedException {
    history = SyntheticHistory.in(directory);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_killed_search_ends_like_an_undisturbed_one_and_repeats_nothing(int seed)
      throws InterruptedException {
    Scenario scenario = SCENARIOS.get(seed % SCENARIOS.size());
    ScriptedSearch undisturbed = new ScriptedSearch(history, scenario.json());
    undisturbed.run();
    ScriptedSearch killed = new ScriptedSearch(history, scenario.json());

    List<EventBody> made = new Fate(killed, new Random(seed)).runToTheEnd();

    assertThat(killed.notebook().bodies()).isEqualTo(undisturbed.notebook().bodies());
    assertThat(made).doesNotHaveDuplicates();
  }

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  /// The end of a process that was killed.
  private static final class Killed extends RuntimeException {}

  /// Kills a search now and then, before an act, after it, or after it was recorded.
  private static final class Fate {
    private final ScriptedSearch search;
    private final Random random;
    private final List<EventBody> made = new ArrayList<>();
    private int left;

    Fate(ScriptedSearch search, Random random) {
      this.search = search;
      this.random = random;
    }

    /// Resumes until the end; returns the builds and runs that were made and recorded.
    List<EventBody> runToTheEnd() throws InterruptedException {
      while (true) {
        left = 1 + random.nextInt(60);
        try {
          search.run(new Mortal(search.world(), this), this.record());
          return made;
        } catch (Killed end) {
          // the next engine goes on
        }
      }
    }

    private Append record() {
      return (id, decide) -> {
        var events = search.notebook().append(id, decide);
        events.stream()
            .map(event -> event.body())
            .filter(body -> body instanceof RunFinished || body instanceof BuildFinished)
            .forEach(made::add);
        strike();
        return events;
      };
    }

    void strike() {
      if (--left == 0) {
        throw new Killed();
      }
    }
  }

  /// A world in which one can be killed.
  private record Mortal(World world, Fate fate) implements World {
    @Override
    public BuildFinished build(Act.Subject subject) throws InterruptedException {
      fate.strike();
      return world.build(subject);
    }

    @Override
    public BootFinished boot(Act.Subject subject) throws InterruptedException {
      return world.boot(subject);
    }

    @Override
    public RunFinished run(Act.Subject subject, int index) throws InterruptedException {
      RunFinished run = world.run(subject, index);
      fate.strike();
      return run;
    }

    @Override
    public CrashReported quote(Act.Quote quote) {
      fate.strike();
      return world.quote(quote);
    }

    @Override
    public CommitDescribed describe(CommitId commit) {
      fate.strike();
      return world.describe(commit);
    }

    @Override
    public List<String> maintainers(CommitDescribed commit) throws InterruptedException {
      return world.maintainers(commit);
    }
  }
}
