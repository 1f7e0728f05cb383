package dev.firstbad.producer.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies of remote repositories.
public final class Clones {
  private Clones() {}

  /// Makes a bare mirror.
  ///
  /// @throws RepositoryUnusable in git's words if the address cannot be cloned
  public static void mirror(String address, Path parent, String name) {
    Path target = parent.resolve(name);
    Path unfinished = parent.resolve(name + ".part");
    try {
      Files.createDirectories(parent);
      Git git = Git.in(parent);
      git.line("clone", "--quiet", "--mirror", "--", address, unfinished.toString());
      Files.move(unfinished, target);
      index(target);
    } catch (IOException e) {
      throw new RepositoryUnusable("cannot make " + target + ": " + e.getMessage());
    }
  }

  /// Brings a mirror up to date.
  public static void update(Path mirror) {
    Git.in(mirror).line("fetch", "--quiet", "--prune", "origin");
    index(mirror);
  }

  /// With its commit graph on file, git lists history ten times as fast.
  private static void index(Path mirror) {
    Git.in(mirror).ask("commit-graph", "write", "--reachable");
  }
}
