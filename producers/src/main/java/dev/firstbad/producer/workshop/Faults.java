package dev.firstbad.producer.workshop;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;

/// What went wrong with files, in words.
final class Faults {
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded", "File too large");

  private Faults() {}

  /// The reason without Java's names for it.
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file or directory: " + missing.getFile();
      case AccessDeniedException denied -> "permission denied: " + denied.getFile();
      case FileSystemException other when other.getReason() != null ->
          other.getReason() + ": " + other.getFile();
      default -> Objects.requireNonNullElse(e.getMessage(), e.toString());
    };
  }

  /// Whether this is what the system or git says when no more can be written.
  static boolean isDiskFull(String text) {
    return FULL.stream().anyMatch(text::contains);
  }
}
