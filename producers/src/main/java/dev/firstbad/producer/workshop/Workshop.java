package dev.firstbad.producer.workshop;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A directory in which one engine works, and everything in it is that engine's.
///
/// A lock that the system takes back when the engine dies tells whether it lives. What a dead one
/// left, processes and files, is removed before the next begins.
public final class Workshop implements AutoCloseable {
  /// Tells every process that we start in which workshop it runs.
  static final String MARK = "FIRSTBAD_WORKSHOP";

  private static final Duration GRACE_OF_LEFTOVERS = Duration.ofSeconds(2);

  /// The share of a disk that is left when it is nearly full.
  private static final double NEARLY_FULL = 0.05;

  private final Path directory;
  private final FileChannel channel;

  private final boolean resumed;

  private Workshop(Path directory, FileChannel channel, boolean resumed) {
    this.directory = directory;
    this.channel = channel;
    this.resumed = resumed;
  }

  /// Takes possession of a directory, which is made if it is not there.
  ///
  /// @throws WorkshopException.Occupied if an engine that lives has it
  public static Workshop open(Path directory) throws WorkshopException {
    return open(directory, false);
  }

  /// Takes possession of the directory of an engine that is to go on: its work trees stay.
  ///
  /// @throws WorkshopException.Occupied if an engine that lives has it
  public static Workshop resume(Path directory) throws WorkshopException {
    return open(directory, true);
  }

  private static Workshop open(Path directory, boolean resumed) throws WorkshopException {
    try {
      Path real = Files.createDirectories(directory).toRealPath();
      Workshop workshop = new Workshop(real, lock(real), resumed);
      workshop.clear(!resumed);
      Files.writeString(owner(real), self());
      Files.createDirectories(workshop.scratch());
      return workshop;
    } catch (IOException e) {
      throw WorkshopException.of(directory.toString(), Faults.reason(e));
    }
  }

  /// Whether work trees of an earlier engine may be in it.
  boolean isResumed() {
    return resumed;
  }

  /// Where it is, by its real path.
  public Path directory() {
    return directory;
  }

  /// Where work trees are.
  Path trees() {
    return directory.resolve("trees");
  }

  /// Where files are that nobody needs later.
  Path scratch() {
    return directory.resolve("scratch");
  }

  /// A named pipe of this name.
  Path pipe(String name) throws IOException {
    Path pipe = scratch().resolve(name);
    Process process =
        new ProcessBuilder("mkfifo", "-m", "600", pipe.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(pipe)) {
      throw new IOException(said.isBlank() ? "mkfifo failed" : said.strip());
    }
    return pipe;
  }

  /// Whether less than a mebibyte can be written; git does not say why it cannot write a file.
  boolean isFull() {
    Path probe = scratch().resolve("probe");
    try {
      Files.write(probe, new byte[1 << 20]);
      return false;
    } catch (IOException e) {
      return Faults.isDiskFull(Faults.reason(e));
    } finally {
      discard(List.of(probe));
    }
  }

  /// Whether a command may have failed for want of room on the disk: nothing can be written now, or
  /// it said so and the disk is nearly full, for who fails to write a file often deletes it. What a
  /// command says is not enough, as such an error may be what is searched for.
  public boolean lackedRoom(Finish finish) {
    return !finish.isSuccess()
        && (isFull() || (Faults.isDiskFull(finish.output().text()) && isNearlyFull()));
  }

  private boolean isNearlyFull() {
    File disk = directory.toFile();
    return disk.getUsableSpace() < disk.getTotalSpace() * NEARLY_FULL;
  }

  /// Deletes files of scratch as far as that is possible; what is left goes with the directory.
  void discard(List<Path> files) {
    files.forEach(file -> file.toFile().delete());
  }

  /// Removes what is in it, except for the empty file that is locked.
  @Override
  public void close() throws WorkshopException {
    try (channel) {
      clear(true);
    } catch (IOException e) {
      throw WorkshopException.of(directory.toString(), Faults.reason(e));
    }
  }

  /// Ends whatever still runs in it, and deletes its files.
  private void clear(boolean all) throws IOException {
    List<Long> survivors = Family.with(MARK, directory.toString()).end(GRACE_OF_LEFTOVERS);
    if (!survivors.isEmpty()) {
      throw new IOException("processes that do not end: " + survivors);
    }
    if (all) {
      Deletion.delete(trees());
    }
    Deletion.delete(scratch());
    Files.deleteIfExists(owner(directory));
  }

  private static FileChannel lock(Path directory) throws IOException, WorkshopException {
    Optional<String> owner =
        owner(directory).toFile().exists() ? read(owner(directory)) : Optional.empty();
    // A second channel of ours would, when closed, take back the lock of the first (fcntl(2)).
    if (owner.isPresent() && owner.get().equals(self())) {
      throw new WorkshopException.Occupied(directory, ProcessHandle.current().pid());
    }
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new WorkshopException.Occupied(directory, owner.map(Workshop::id).orElse(-1L));
    }
    return channel;
  }

  private static Path owner(Path directory) {
    return directory.resolve("owner");
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long id(String owner) {
    try {
      return Long.parseLong(owner.substring(0, Math.max(0, owner.indexOf(' '))));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /// The id of this process and when it started, for ids are used again.
  private static String self() {
    ProcessHandle self = ProcessHandle.current();
    return "%d %s".formatted(self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
  }
}
