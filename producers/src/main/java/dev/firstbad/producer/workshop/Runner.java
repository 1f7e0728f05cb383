package dev.firstbad.producer.workshop;

import dev.firstbad.producer.workshop.Finish.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs commands, several at once if several threads ask for it.
public final class Runner {
  private final Workshop workshop;
  private final Duration grace;

  /// @param grace how long a process may take to end after it was asked to
  public Runner(Workshop workshop, Duration grace) {
    this.workshop = workshop;
    this.grace = grace;
  }

  /// Runs a command until it, and everything that it started, is gone; its output goes to the file.
  ///
  /// @throws InterruptedException if this thread is interrupted; all that ran is gone then, too
  public Finish run(Command command, Path outputFile) throws InterruptedException {
    CompletableFuture<Void> stop = new CompletableFuture<>();
    Execution execution = new Execution(command, outputFile, workshop, grace, stop);
    FutureTask<Finish> task = new FutureTask<>(execution::run);
    // A thread that nobody interrupts, so that nothing is left half done.
    Thread thread = Thread.ofPlatform().name("command " + command.words().getFirst()).start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      stop.complete(null);
      joinAtLast(thread);
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a command could not be run", e.getCause());
    }
  }

  private static void joinAtLast(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static Finish notStarted(String reason) {
    return new Finish(new End.NotStarted(reason), Duration.ZERO, Output.NONE, List.of());
  }
}
