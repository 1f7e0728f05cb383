package dev.firstbad.producer.detection;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells bytes that are no text. A log can have a NUL somewhere, in what a kernel printed; at its
/// beginning there is none.
final class NoText {
  private static final int BEGINNING = 512;

  private NoText() {}

  /// Why these bytes cannot be read as text; empty if they can.
  static Optional<String> in(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of("empty file");
    }
    if (startsWith(bytes, 0x1f, 0x8b)) {
      return Optional.of("gzip data: unpack it first");
    }
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return Optional.of("UTF-16 text: save it as UTF-8");
    }
    return nul(bytes, mentionsBisection(bytes) ? BEGINNING : bytes.length);
  }

  /// The same of bytes that are no log, which only a NUL anywhere tells from text.
  static Optional<String> nul(byte[] bytes) {
    return nul(bytes, bytes.length);
  }

  private static boolean mentionsBisection(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("bisect");
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static Optional<String> nul(byte[] bytes, int end) {
    for (int i = 0; i < Math.min(end, bytes.length); i++) {
      if (bytes[i] == 0) {
        return Optional.of("binary file: NUL at offset " + i);
      }
    }
    return Optional.empty();
  }
}
