package dev.firstbad.producer.intake;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reads a file while others write to it, cut it off or put another one in its place.
final class Tail implements Closeable {
  private static final int CHUNK = 1 << 20;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final Path path;
  private final WatchService watcher;
  private RandomAccessFile file;
  private @Nullable Object key;

  /// What happened to the file.
  sealed interface News {
    /// Bytes were added.
    record Grown(ByteBuffer bytes) implements News {}

    /// Another file, or the same one anew, begins under this name.
    record Replaced() implements News {}

    /// Nothing, for as long as was waited.
    record Quiet() implements News {}
  }

  Tail(Path path) throws IOException {
    this.path = path.toAbsolutePath();
    this.watcher = path.getFileSystem().newWatchService();
    Path directory = Objects.requireNonNull(this.path.getParent(), "a file is in a directory");
    directory.register(watcher, ENTRY_CREATE, ENTRY_MODIFY);
    this.file = new RandomAccessFile(path.toFile(), "r");
    this.key = attributes().fileKey();
  }

  /// The next news, waited for at most so long.
  News next(Duration wait) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long deadline = System.nanoTime() + wait.toNanos();
    Optional<News> news = look();
    while (news.isEmpty() && System.nanoTime() < deadline) {
      pause(Math.min(LOOK_AGAIN.toNanos(), deadline - System.nanoTime()));
      news = look();
    }
    return news.orElseGet(News.Quiet::new);
  }

  @Override
  public void close() throws IOException {
    file.close();
    watcher.close();
  }

  /// Waits until something changes in the directory; not every file system tells, hence the limit.
  private void pause(long nanos) throws InterruptedException {
    WatchKey changed = watcher.poll(nanos, TimeUnit.NANOSECONDS);
    if (changed != null) {
      changed.pollEvents();
      changed.reset();
    }
  }

  private Optional<News> look() throws IOException {
    if (file.length() > file.getFilePointer()) {
      return Optional.of(new News.Grown(read()));
    }
    boolean cut = file.length() < file.getFilePointer();
    if (!cut && !isAnother()) {
      return Optional.empty();
    }
    file.close();
    file = new RandomAccessFile(path.toFile(), "r");
    key = attributes().fileKey();
    return Optional.of(new News.Replaced());
  }

  private ByteBuffer read() throws IOException {
    byte[] bytes = new byte[CHUNK];
    return ByteBuffer.wrap(bytes, 0, Math.max(0, file.read(bytes)));
  }

  /// A file that is away for a moment is not another one yet.
  private boolean isAnother() throws IOException {
    try {
      return !Objects.equals(key, attributes().fileKey());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }
}
