package dev.firstbad.producer.workshop;

import dev.firstbad.log.LogText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a command's output from a named pipe for as long as anyone can write to it: the first
/// bytes into a file, both ends into memory, the rest to be counted.
///
/// Not the pipe that Java makes: it closes that one when the command itself is gone, though others
/// still write, and may mix up what two of its threads then read.
final class Capture {
  private static final int HEAD = 256 << 10;
  private static final int TAIL = 1 << 20;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path pipe;
  private final InputStream in;
  private final Path file;
  private final long mostInFile;
  private final HeadAndTail ends = new HeadAndTail(HEAD, TAIL);
  private final Thread reader;
  private volatile boolean abandoned;
  private @Nullable IOException fault;

  private Capture(Path pipe, InputStream in, Path file, long mostInFile) {
    this.pipe = pipe;
    this.in = in;
    this.file = file;
    this.mostInFile = mostInFile;
    this.reader = Thread.ofPlatform().daemon().name("output into " + file).unstarted(this::read);
  }

  /// Begins to read.
  ///
  /// @param open keeps the pipe open: with no writer at all, it would seem to be at its end
  static Capture start(Path pipe, FileChannel open, Path file, long mostInFile) throws IOException {
    if (!open.isOpen()) {
      throw new IllegalArgumentException("the pipe is not open");
    }
    Capture capture = new Capture(pipe, Files.newInputStream(pipe), file, mostInFile);
    capture.reader.start();
    return capture;
  }

  /// Opens a named pipe for both ways, which does not wait for anyone (fifo(7)).
  static FileChannel open(Path pipe) throws IOException {
    return FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Whether everyone closed the pipe within this time.
  boolean isComplete(Duration patience) {
    try {
      return reader.join(patience);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  /// Stops reading though somebody may still write; what does not read on waits at an empty pipe.
  void abandon() throws IOException {
    abandoned = true;
    try (FileChannel wake = open(pipe)) {
      while (!isComplete(PAUSE)) {
        wake.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
    }
  }

  /// What was read; only after the end.
  Output output() {
    return new Output(
        LogText.decode(ends.bytes()),
        ends.total(),
        Optional.ofNullable(fault).map(e -> "the output was not kept: " + Faults.reason(e)));
  }

  private void read() {
    try (in;
        KeptFile kept = new KeptFile(file, mostInFile)) {
      byte[] buffer = new byte[64 << 10];
      for (int count = in.read(buffer); count >= 0 && !abandoned; count = in.read(buffer)) {
        ends.add(buffer, count);
        kept.add(buffer, count);
      }
      kept.end(ends);
      fault = kept.fault();
    } catch (IOException e) {
      fault = e;
    }
  }
}
