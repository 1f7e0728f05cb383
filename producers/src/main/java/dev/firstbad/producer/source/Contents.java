package dev.firstbad.producer.source;

import dev.firstbad.producer.detection.Detection;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads what is in a source. A source that is too large is refused before it fills the memory.
public final class Contents {
  /// The most bytes that a source may have.
  public static final int LARGEST = 64 << 20;

  private final InputStream standardInput;

  public Contents(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /// The bisections in a source, in order, or one refusal.
  public List<Part> of(Source source) {
    try {
      return switch (source) {
        case Source.File(Path path) -> of(path);
        case Source.StandardInput() -> of(standardInput);
        case Source.Unreadable(String name, String reason) -> List.of(new Refusal(1, reason));
      };
    } catch (IOException e) {
      return List.of(new Refusal(1, Sources.reason(e)));
    }
  }

  private static List<Part> of(Path path) throws IOException {
    long size = Files.size(path);
    if (size > LARGEST) {
      return List.of(new Refusal(1, "larger than 64 MiB (%,d bytes): split it".formatted(size)));
    }
    if (!Files.isRegularFile(path)) {
      return List.of(new Refusal(1, "no regular file"));
    }
    try (InputStream in = Files.newInputStream(path)) {
      return of(in);
    }
  }

  private static List<Part> of(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    return bytes.length > LARGEST
        ? List.of(new Refusal(1, "larger than 64 MiB: split it"))
        : Detection.read(bytes);
  }
}
