package dev.firstbad.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// What long work is doing, for who watches a terminal; silent in a pipe.
final class Progress {
  private final PrintWriter err;
  private final boolean watched;

  Progress(PrintWriter err) {
    this.err = err;
    this.watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  void say(String what) {
    if (watched) {
      err.println("firstbad: " + what + " …");
      err.flush();
    }
  }
}
