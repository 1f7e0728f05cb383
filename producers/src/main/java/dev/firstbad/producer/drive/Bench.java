package dev.firstbad.producer.drive;

import dev.firstbad.event.CommitId;
import dev.firstbad.log.LogText;
import dev.firstbad.producer.workshop.Command;
import dev.firstbad.producer.workshop.Finish;
import dev.firstbad.producer.workshop.Reverted;
import dev.firstbad.producer.workshop.Runner;
import dev.firstbad.producer.workshop.SignatureRule;
import dev.firstbad.producer.workshop.Signing;
import dev.firstbad.producer.workshop.Upkeep;
import dev.firstbad.producer.workshop.WorkTree;
import dev.firstbad.producer.workshop.WorkTrees;
import dev.firstbad.producer.workshop.Workshop;
import dev.firstbad.producer.workshop.WorkshopException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The directory in which one search works: its work tree, what it holds, and the output of its
/// runs.
public final class Bench implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int LARGEST_OUTPUT = 1 << 20;

  private final Workshop workshop;
  private final Runner runner;
  private final WorkTrees trees;
  private final WorkTree tree;

  private Bench(Workshop workshop, Runner runner, WorkTrees trees) {
    this.workshop = workshop;
    this.runner = runner;
    this.trees = trees;
    this.tree = trees.tree(0);
  }

  /// Takes possession of a directory for a search over this repository.
  ///
  /// @param resumes whether what an earlier engine built there is still of use
  /// @throws Breakdown if an engine that lives works there, or the directory cannot be had
  public static Bench open(Path directory, Path repository, Upkeep upkeep, boolean resumes)
      throws InterruptedException {
    try {
      Workshop workshop = resumes ? Workshop.resume(directory) : Workshop.open(directory);
      Runner runner = new Runner(workshop, GRACE);
      return new Bench(workshop, runner, WorkTrees.open(workshop, runner, repository, upkeep));
    } catch (WorkshopException e) {
      throw new Breakdown(e);
    }
  }

  /// Where the revision's files are.
  Path tree() {
    return tree.path();
  }

  /// Where a run has a directory of its own, made anew.
  Path scratch(int step, int run) {
    return files(step).resolve("run-" + run);
  }

  void checkout(CommitId commit) throws InterruptedException {
    try {
      Files.deleteIfExists(holding());
      tree.checkout(commit);
    } catch (WorkshopException | IOException e) {
      throw new Breakdown(e);
    }
  }

  Reverted revert(CommitId commit) throws InterruptedException {
    try {
      return tree.revert(commit);
    } catch (WorkshopException e) {
      throw new Breakdown(e);
    }
  }

  /// Runs a command; its output is kept under that name.
  ///
  /// @throws Breakdown if it may have failed because the disk is full
  Finish run(Command command, Path output) throws InterruptedException {
    try {
      Files.createDirectories(output.getParent());
      Files.createDirectories(command.directory());
    } catch (IOException e) {
      throw new Breakdown(e);
    }
    Finish finish = runner.run(command, output);
    if (workshop.lackedRoom(finish)) {
      throw new Breakdown(
          "the disk of %s is full, and a command %s there"
              .formatted(workshop.directory(), finish.end().words()));
    }
    return finish;
  }

  SignatureRule.Taken sign(SignatureRule rule) throws InterruptedException {
    return new Signing(runner).take(rule, tree());
  }

  Path buildLog(int step) {
    return files(step).resolve("build.log");
  }

  Path runLog(int step, int run) {
    return files(step).resolve("run-" + run + ".log");
  }

  /// The beginning of a run's output, as far as it is still there.
  Optional<String> output(int step, int run) {
    try (InputStream in = Files.newInputStream(runLog(step, run))) {
      return Optional.of(LogText.decode(in.readNBytes(LARGEST_OUTPUT)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Whether the work tree holds what was built under that key.
  boolean holds(String key) {
    try {
      return Files.isDirectory(tree()) && Files.readString(holding()).equals(key);
    } catch (IOException e) {
      return false;
    }
  }

  /// Remembers what the work tree holds.
  void hold(String key) {
    try {
      Files.writeString(holding(), key);
    } catch (IOException e) {
      throw new Breakdown(e);
    }
  }

  /// Removes everything.
  @Override
  public void close() {
    try {
      trees.close();
      workshop.close();
      Trash.delete(workshop.directory());
    } catch (WorkshopException e) {
      throw new Breakdown(e);
    }
  }

  private Path files(int step) {
    return workshop.directory().resolve("steps").resolve(String.valueOf(step));
  }

  private Path holding() {
    return workshop.directory().resolve("holding");
  }
}
