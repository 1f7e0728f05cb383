package dev.firstbad.producer.source;

import java.nio.file.Path;

/// A place where logs may be.
public sealed interface Source {
  /// What it is called in messages.
  String name();

  /// A file.
  record File(Path path) implements Source {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /// Standard input.
  record StandardInput() implements Source {
    @Override
    public String name() {
      return "-";
    }
  }

  /// A path that leads to no file.
  record Unreadable(String name, String reason) implements Source {}
}
