package dev.firstbad.broker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A directory that belongs to this process as long as it is open.
///
/// The operating system holds the lock, so a killed process leaves none behind. The lock file holds
/// the process id of its owner, only to be named to whoever comes second.
public final class DataDirectory implements AutoCloseable {

  private static final Pattern PROCESS_ID = Pattern.compile("\\d+");

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /// Creates the directory if there is none.
  ///
  /// @throws BrokerStartException if it cannot be written or belongs to somebody else
  public static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      return lock(path, path.resolve("lock"));
    } catch (IOException failure) {
      throw new BrokerStartException(
          "cannot write to the data directory %s (%s): choose another with --data"
              .formatted(path, reason(failure)),
          failure);
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException other -> other.getFile() + " is no directory";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> failure.toString();
    };
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static DataDirectory lock(Path path, Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new BrokerStartException(
          "the data directory %s is in use%s: stop that one or choose another directory"
              .formatted(path, owner(file)));
    }
    writeOwner(channel);
    return new DataDirectory(path, channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ourselves) {
      return false;
    }
  }

  private static void writeOwner(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
  }

  private static String owner(Path file) throws IOException {
    String content = Files.readString(file, ISO_8859_1);
    return PROCESS_ID.matcher(content).matches() ? " by process " + content : "";
  }
}
