package dev.firstbad.producer.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A living process as `/proc` shows it (proc(5)).
///
/// @param started ticks since the machine started; with the id it names a process for good
record ProcessEntry(long id, long parent, long group, long session, long started) {
  private static final Path PROC = Path.of("/proc");

  /// All living processes that we are shown; zombies do not live.
  static List<ProcessEntry> all() {
    List<ProcessEntry> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path entry : entries) {
        of(Long.parseLong(entry.getFileName().toString())).ifPresent(all::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return all;
    }
    return all;
  }

  /// The process with this id, if it lives.
  static Optional<ProcessEntry> of(long id) {
    try {
      String stat = Files.readString(PROC.resolve(id + "/stat"), StandardCharsets.ISO_8859_1);
      // The name in parentheses may itself hold spaces and parentheses.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      if (fields[0].equals("Z") || fields[0].equals("X")) {
        return Optional.empty();
      }
      return Optional.of(
          new ProcessEntry(
              id, number(fields[1]), number(fields[2]), number(fields[3]), number(fields[19])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Whether its environment has this variable with this value; false where we may not look.
  boolean has(String variable, String value) {
    try {
      String environment =
          '\0'
              + Files.readString(PROC.resolve(id + "/environ"), StandardCharsets.ISO_8859_1)
              + '\0';
      return environment.contains('\0' + latin1(variable + "=" + value) + '\0');
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether it has this file open; false where we may not look.
  boolean holds(Path file) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(PROC.resolve(id + "/fd"))) {
      for (Path each : open) {
        if (Files.readSymbolicLink(each).equals(file)) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  /// Ends this process and no other that has come by its id.
  void end(boolean forcibly) {
    Optional<ProcessHandle> handle = ProcessHandle.of(id);
    if (handle.isEmpty() || !of(id).filter(now -> now.started() == started).isPresent()) {
      return;
    }
    if (forcibly) {
      handle.get().destroyForcibly();
    } else {
      handle.get().destroy();
    }
  }

  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static long number(String field) {
    return Long.parseLong(field);
  }
}
