package dev.firstbad.producer.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firstbad.event.CommitId;
import dev.firstbad.producer.workshop.Upkeep.Leavings;
import dev.firstbad.producer.workshop.Upkeep.Submodules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTreesTest {
  @TempDir private Path directory;
  private Repository repository;
  private CommitId first;
  private CommitId second;
  private String before;
  private Workshop workshop;
  private WorkTrees trees;

  @BeforeEach
  void open() throws Exception {
    repository = Repository.create(directory.resolve("user's own"));
    repository.commit(".gitignore", "*.o\n");
    first = repository.commit("a.txt", "1\n");
    second = repository.commit("a.txt", "2\n");
    Files.writeString(repository.path().resolve("a.txt"), "the user's own change\n");
    Files.writeString(repository.path().resolve("new.txt"), "the user's own file\n");
    before = repository.state();
    workshop = Workshop.open(directory.resolve("shop"));
    trees = trees(Upkeep.CLEAN);
  }

  @AfterEach
  void close() throws WorkshopException {
    workshop.close();
  }

  @Test
  void commits_are_checked_out_beside_the_users_own_checkout() throws Exception {
    WorkTree tree = trees.tree(0);

    tree.checkout(first);
    tree.checkout(second);

    assertThat(tree.path().resolve("a.txt")).hasContent("2");
    assertThat(repository.path().resolve("a.txt")).hasContent("the user's own change");
  }

  @Test
  void nothing_of_ours_remains_and_nothing_of_the_users_changes() throws Exception {
    trees.tree(0).checkout(first);
    trees.tree(1).checkout(second);

    trees.close();

    assertThat(repository.state()).isEqualTo(before);
    assertThat(repository.path().resolve(".git/worktrees")).doesNotExist();
    assertThat(workshop.trees()).isEmptyDirectory();
  }

  @Test
  void hooks_of_the_user_do_not_run() throws Exception {
    Path hook = repository.path().resolve(".git/hooks/post-checkout");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ntouch hooked\nexit 1\n");
    hook.toFile().setExecutable(true);

    trees.tree(0).checkout(first);

    assertThat(trees.tree(0).path().resolve("hooked")).doesNotExist();
  }

  @Test
  void what_a_build_leaves_is_removed_or_kept_as_told() throws Exception {
    WorkTree clean = trees.tree(0);
    WorkTree kept = trees(new Upkeep(Leavings.KEPT, Submodules.CHECKED_OUT)).tree(1);
    for (WorkTree tree : List.of(clean, kept)) {
      tree.checkout(first);
      Files.writeString(tree.path().resolve("a.o"), "object");
      Files.writeString(tree.path().resolve("stray"), "stray");
      tree.checkout(second);
    }

    assertThat(clean.path()).isDirectoryNotContaining("glob:**.o");
    assertThat(kept.path())
        .isDirectoryContaining("glob:**.o")
        .isDirectoryNotContaining("glob:**/stray");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -rf .",
        "rm -rf \"$PWD\"",
        "rm .git",
        "echo nonsense > .git",
        "rm -rf \"$(git rev-parse --git-dir)\"",
        "rm \"$(git rev-parse --git-dir)/HEAD\"",
        "echo nonsense > \"$(git rev-parse --git-dir)/HEAD\"",
        "echo nonsense > \"$(git rev-parse --git-dir)/index\"",
        "touch \"$(git rev-parse --git-dir)/index.lock\" \"$(git rev-parse --git-dir)/HEAD.lock\"",
        "echo dirty > a.txt; mkdir sub; git init -q sub; touch sub/file",
        "mkdir -p x/y; touch x/y/z; chmod 0 x/y; chmod 555 x",
        "git rm -q --cached a.txt; rm a.txt; mkdir a.txt; touch a.txt/b",
        "git update-index --assume-unchanged a.txt; rm a.txt",
        "cd ..; mv firstbad-0 elsewhere; ln -s elsewhere firstbad-0"
      })
  void a_damaged_work_tree_is_repaired(String damage) throws Exception {
    WorkTree tree = trees.tree(0);
    tree.checkout(first);
    new ProcessBuilder("sh", "-c", damage).directory(tree.path().toFile()).start().waitFor();

    tree.checkout(second);

    assertThat(tree.path())
        .isDirectoryContaining("glob:**/a.txt")
        .isDirectoryNotContaining("glob:**/{x,sub}");
    assertThat(tree.path().resolve("a.txt")).hasContent("2");
  }

  @Test
  void a_commit_that_is_not_there_is_named() {
    CommitId unknown = new CommitId("1234567890123456789012345678901234567890");

    assertThatExceptionOfType(WorkshopException.Unusable.class)
        .isThrownBy(() -> trees.tree(0).checkout(unknown))
        .withMessageStartingWith("no commit " + unknown + " in " + repository.path());
  }

  @Test
  void what_is_no_repository_is_refused() {
    assertThatExceptionOfType(WorkshopException.Unusable.class)
        .isThrownBy(() -> WorkTrees.open(workshop, runner(), directory, Upkeep.CLEAN))
        .withMessageContaining("not a git repository");
  }

  @Test
  void files_that_git_itself_sees_as_changed_are_a_failure() throws Exception {
    Repository other = Repository.create(directory.resolve("other"));
    other.git("config", "core.autocrlf", "false");
    other.commit("a.txt", "1\r\n");
    Files.writeString(other.path().resolve(".gitattributes"), "*.txt text eol=lf\n");
    other.git("add", ".gitattributes");
    other.git("commit", "-q", "-m", "says that a.txt has no such ends of lines");
    CommitId commit = other.head();

    assertThatExceptionOfType(WorkshopException.Unusable.class)
        .isThrownBy(() ->
            WorkTrees.open(workshop, runner(), other.path(), Upkeep.CLEAN).tree(0).checkout(commit))
        .withMessageContaining("files differ from it:\n M a.txt");
  }

  @Test
  void a_commit_is_taken_back_or_it_is_said_why_not() throws Exception {
    CommitId third = repository.commit("b.txt", "b\n");
    WorkTree tree = trees.tree(0);
    tree.checkout(third);

    assertThat(tree.revert(first)).isEqualTo(new Reverted.Conflicts(List.of("a.txt")));
    assertThat(tree.revert(third)).isEqualTo(new Reverted.Done());
    assertThat(tree.path().resolve("b.txt")).doesNotExist();
    assertThat(tree.path().resolve("a.txt")).hasContent("2");
  }

  @Test
  void slots_are_used_at_once() throws Exception {
    List<Callable<Path>> tasks = new ArrayList<>();
    for (int slot = 0; slot < 6; slot++) {
      WorkTree tree = trees.tree(slot);
      CommitId commit = slot % 2 == 0 ? first : second;
      tasks.add(() -> checkedOut(tree, commit));
    }

    List<String> texts = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var each : threads.invokeAll(tasks)) {
        texts.add(Files.readString(each.get()));
      }
    }

    assertThat(texts).containsExactly("1\n", "2\n", "1\n", "2\n", "1\n", "2\n");
  }

  @Test
  void what_a_dead_engine_left_is_removed_by_the_next() throws Exception {
    trees.tree(0).checkout(first);
    workshop.close();
    assertThat(repository.git("worktree", "list")).contains("firstbad-0");

    workshop = Workshop.open(directory.resolve("shop"));
    trees(Upkeep.CLEAN);

    assertThat(repository.state()).isEqualTo(before);
  }

  @Test
  void a_work_tree_of_the_user_that_is_away_for_a_while_is_not_forgotten() throws Exception {
    Path own = directory.resolve("disk/own");
    repository.git("worktree", "add", "-q", "--detach", own.toString());
    Files.move(directory.resolve("disk"), directory.resolve("unplugged"));

    trees.tree(0).checkout(first);
    trees.close();

    assertThat(repository.git("worktree", "list")).contains(own.toString());
  }

  @Test
  void a_full_disk_is_told_from_other_failures() {
    String said = "error: unable to write file a.txt: No space left on device";

    assertThat(WorkshopException.of("cannot check out", said))
        .isInstanceOf(WorkshopException.DiskFull.class)
        .hasMessage("no space left: cannot check out: " + said);
  }

  private static Path checkedOut(WorkTree tree, CommitId commit)
      throws WorkshopException, InterruptedException {
    tree.checkout(commit);
    return tree.path().resolve("a.txt");
  }

  private WorkTrees trees(Upkeep upkeep) throws WorkshopException, InterruptedException {
    return WorkTrees.open(workshop, runner(), repository.path(), upkeep);
  }

  private Runner runner() {
    return new Runner(workshop, Duration.ofSeconds(1));
  }
}
