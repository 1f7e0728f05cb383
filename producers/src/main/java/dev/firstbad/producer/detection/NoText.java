package dev.firstbad.producer.detection;

import java.util.Optional;

/// Tells bytes that are no text.
final class NoText {
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
    return nul(bytes);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static Optional<String> nul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Optional.of("binary file: NUL at offset " + i);
      }
    }
    return Optional.empty();
  }
}
