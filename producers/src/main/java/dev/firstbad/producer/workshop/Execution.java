package dev.firstbad.producer.workshop;

import dev.firstbad.producer.workshop.Finish.End;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One command from its start until nothing of it is left.
///
/// Between us and the command stands a shell that leads a session of its own: a command that
/// signals its parent or its process group meets the shell, not us.
record Execution(
    Command command, Path file, Workshop workshop, Duration grace, CompletableFuture<Void> stop) {
  private static final String MARK = "FIRSTBAD_RUN";

  /// The shell's own remarks on how its child ended are not the child's output.
  private static final String SHELL =
      "trap : TERM HUP INT; exec 3>&2 2>/dev/null; (exec 2>&3 3>&-; exec \"$@\"); exit $?";

  private static final File NOTHING = new File("/dev/null");
  private static final Duration FIRST_LOOK = Duration.ofMillis(20);
  private static final Duration NEXT_LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /// What git sets for its own children (`git rev-parse --local-env-vars`); with it, git in a work
  /// tree would work on another one.
  private static final List<String> OF_GIT =
      List.of(
          """
          GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_CONFIG GIT_CONFIG_PARAMETERS GIT_CONFIG_COUNT
          GIT_OBJECT_DIRECTORY GIT_DIR GIT_WORK_TREE GIT_IMPLICIT_WORK_TREE GIT_GRAFT_FILE
          GIT_INDEX_FILE GIT_NO_REPLACE_OBJECTS GIT_REPLACE_REF_BASE GIT_PREFIX GIT_SHALLOW_FILE
          GIT_COMMON_DIR GIT_INTERNAL_SUPER_PREFIX GIT_NAMESPACE GIT_QUARANTINE_PATH
          """
              .strip()
              .split("\\s+"));

  Finish run() {
    String id = UUID.randomUUID().toString();
    ProcessBuilder builder = new ProcessBuilder().directory(command.directory().toFile());
    prepare(builder.environment(), id);
    try {
      return run(builder.command(words(builder.environment().getOrDefault("PATH", ""))), id);
    } catch (IOException e) {
      return Runner.notStarted(Faults.reason(e));
    }
  }

  private void prepare(Map<String, String> environment, String id) {
    environment.keySet().removeAll(OF_GIT);
    environment.putAll(command.environment());
    environment.put(MARK, id);
    environment.put(Workshop.MARK, workshop.directory().toString());
  }

  private List<String> words(String path) throws IOException {
    if (!Files.isDirectory(command.directory())) {
      throw new IOException("no such directory: " + command.directory());
    }
    List<String> words = new ArrayList<>(List.of(program("setsid", path)));
    words.addAll(List.of("/bin/sh", "-c", SHELL, "sh", program(command.words().getFirst(), path)));
    words.addAll(command.words().subList(1, command.words().size()));
    return words;
  }

  private String program(String name, String path) throws IOException {
    return Program.find(name, command.directory(), path)
        .orElseThrow(() -> new IOException("no such program: " + name))
        .toString();
  }

  private Finish run(ProcessBuilder builder, String id) throws IOException {
    Path pipe = workshop.pipe(id);
    try {
      long begin = System.nanoTime();
      Capture capture;
      Life life;
      try (FileChannel open = Capture.open(pipe)) {
        capture = Capture.start(pipe, open, file, command.mostOutput());
        life = live(builder.redirectOutput(pipe.toFile()), id, begin);
      }
      complete(capture, life.family(), pipe);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      return new Finish(life.end(), took, capture.output(), life.survivors());
    } finally {
      workshop.discard(List.of(pipe));
    }
  }

  /// What became of the process and its family.
  private record Life(Family family, End end, List<Long> survivors) {}

  private Life live(ProcessBuilder builder, String id, long begin) throws IOException {
    Process process = builder.redirectInput(NOTHING).redirectErrorStream(true).start();
    Family family = Family.of(process.pid(), MARK, id);
    boolean inTime = await(process, family, begin);
    List<Long> survivors = family.end(grace);
    return new Life(family, inTime ? ended(process) : new End.TimedOut(), survivors);
  }

  private static End ended(Process process) {
    return process.isAlive() ? new End.TimedOut() : Finish.ended(process.exitValue());
  }

  /// Whether the command ended before its limit; an end that we are told to make counts as one.
  private boolean await(Process process, Family family, long begin) {
    CompletableFuture<Object> end = CompletableFuture.anyOf(process.onExit(), stop);
    long left = command.limit().toNanos();
    for (Duration look = FIRST_LOOK; left > 0; look = NEXT_LOOK) {
      if (isDone(end, Math.min(left, look.toNanos()))) {
        return true;
      }
      family.look();
      left = command.limit().toNanos() - (System.nanoTime() - begin);
    }
    return false;
  }

  private static boolean isDone(CompletableFuture<?> end, long nanos) {
    try {
      end.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("nobody interrupts this thread, and no end fails", e);
    }
  }

  /// Whoever still holds the output is one of ours, too.
  private void complete(Capture capture, Family family, Path pipe) throws IOException {
    if (capture.isComplete(PATIENCE)) {
      return;
    }
    family.adoptHoldersOf(pipe);
    family.end(grace);
    if (!capture.isComplete(PATIENCE)) {
      capture.abandon();
    }
  }
}
