package dev.firstbad.producer.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstbad.engine.Bounds;
import dev.firstbad.engine.Release;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.producer.repository.GitRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans over a repository with three releases, whose branch was rebased behind the last of them.
final class PlannedTest {
  private static final String TEST = ", test: {command: [sh, -c, 'exit 0']}";

  @TempDir private Path directory;
  private GitRepository repository;
  private String before = "";

  @BeforeEach
  void draw() throws Exception {
    git("init", "-q", "-b", "main");
    for (String release : List.of("v1.0", "v2.0", "v3.0")) {
      git("commit", "-q", "--allow-empty", "-m", "up to " + release);
      git("tag", release);
    }
    git("commit", "-q", "--allow-empty", "-m", "net: break it");
    before = git("rev-parse", "HEAD").strip();
    git("reset", "-q", "--hard", "v3.0");
    git("commit", "-q", "--allow-empty", "-m", "net: something else");
    git("commit", "-q", "--allow-empty", "-m", "net: break it");
    repository = GitRepository.open(directory);
  }

  @AfterEach
  void close() {
    repository.close();
  }

  @Test
  void releases_before_the_start_are_walked_back_newest_first() {
    Planned planned = planned("{start: v3.0" + TEST + "}");

    assertThat(planned.plan().bounds()).isInstanceOf(Bounds.Walk.class);
    assertThat(((Bounds.Walk) planned.plan().bounds()).releases())
        .map(Release::name)
        .containsExactly("v2.0", "v1.0");
  }

  @Test
  void a_start_that_was_rebased_away_is_found_again_by_its_title() throws Exception {
    Planned planned = planned("{start: %s, branch: main%s}".formatted(before, TEST));

    assertThat(planned.plan().origin().commit().hex()).isEqualTo(git("rev-parse", "main").strip());
    assertThat(planned.beginning(null)).anyMatch(OriginRelocated.class::isInstance);
  }

  @Test
  void a_start_without_a_title_anywhere_is_a_problem() throws Exception {
    git("commit", "-q", "--amend", "--allow-empty", "-m", "net: another title");

    assertThatThrownBy(() -> planned("{start: %s, branch: main%s}".formatted(before, TEST)))
        .isInstanceOf(PlanWrong.class)
        .hasMessageContaining("is not reachable from main, and no commit there has its title");
  }

  @Test
  void unknown_revisions_and_missing_programs_are_reported_together() {
    String plan =
        "{start: nowhere, good: [lost, v1.0], skip: gone, trusted: true, test: {command:"
            + " [no-such]}}";

    assertThatThrownBy(() -> planned(plan))
        .isInstanceOf(PlanWrong.class)
        .hasMessageContaining("the plan has 4 problems")
        .hasMessageContaining("test.command: no program that can be run: 'no-such'")
        .hasMessageContaining("start: no commit of the repository: 'nowhere'")
        .hasMessageContaining("good: no commit of the repository: 'lost'")
        .hasMessageContaining("skip: no commit of this repository: 'gone'");
  }

  @Test
  void the_record_has_the_plan_with_its_commits_and_without_its_secrets() {
    Planned planned = planned("{start: v3.0, environment: {CI_TOKEN: s3cret}" + TEST + "}");

    String text = recorded(planned);

    assertThat(text)
        .contains("CI_TOKEN: \"***\"", planned.plan().origin().commit().hex())
        .doesNotContain("s3cret");
  }

  @Test
  void a_recorded_plan_is_the_same_plan_though_the_branch_moved_on() throws Exception {
    Planned planned = planned("{start: main, good: v1.0" + TEST + "}");
    String text = recorded(planned);
    git("commit", "-q", "--allow-empty", "-m", "later");

    assertThat(planned(text).plan()).isEqualTo(planned.plan());
  }

  private Planned planned(String text) {
    List<String> problems = new ArrayList<>();
    return Planned.of(Planned.read(text, Map.of(), problems), problems, repository);
  }

  private static String recorded(Planned planned) {
    return planned.beginning(null).stream()
        .filter(BisectionPlanned.class::isInstance)
        .map(body -> ((BisectionPlanned) body).plan())
        .findFirst()
        .orElseThrow();
  }

  private String git(String... arguments) throws Exception {
    List<String> words =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }
}
