package dev.firstbad.producer.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the sources that a person names: files, directories with all below them, `-` for standard
/// input. What cannot be read is found too, with the reason, so that the rest goes on.
public final class Sources {
  private Sources() {}

  /// The sources behind these paths, in their order; those of a directory sorted by name.
  public static List<Source> of(List<String> paths) {
    return paths.stream().flatMap(path -> of(path).stream()).toList();
  }

  private static List<Source> of(String path) {
    if (path.equals("-")) {
      return List.of(new Source.StandardInput());
    }
    try {
      Path named = Path.of(path);
      return Files.isDirectory(named) ? below(named) : List.of(new Source.File(named));
    } catch (InvalidPathException e) {
      return List.of(new Source.Unreadable(path, "no path: " + e.getReason()));
    }
  }

  private static List<Source> below(Path directory) {
    List<Source> found = new ArrayList<>();
    try {
      Files.walkFileTree(directory, new Collector(found));
    } catch (IOException e) {
      found.add(new Source.Unreadable(directory.toString(), reason(e)));
    }
    found.sort(Comparator.comparing(Source::name));
    return found;
  }

  /// What went wrong with a file, in words.
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "cannot be read: permission denied";
      case NoSuchFileException missing -> "no such file or directory";
      default -> "cannot be read: " + (e.getMessage() == null ? e.toString() : e.getMessage());
    };
  }

  private static final class Collector extends SimpleFileVisitor<Path>
      implements FileVisitor<Path> {
    private final List<Source> found;

    Collector(List<Source> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
        found.add(new Source.File(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      found.add(new Source.Unreadable(file.toString(), reason(e)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      if (e != null) {
        found.add(new Source.Unreadable(directory.toString(), reason(e)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
