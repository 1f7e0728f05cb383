package dev.firstbad.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Bytes as text and back without loss, whatever the bytes are.
///
/// Valid UTF-8 decodes as usual. A byte that is not part of it becomes U+10FF00 plus its value, a
/// character that nobody uses; where a text does use U+10FF80 to U+10FFFF, its bytes count as
/// invalid. So every decoded text is valid Unicode, and encoding it gives exactly the bytes it came
/// from.
public final class LogText {
  private static final int BASE = 0x10FF00;
  private static final int FIRST = BASE + 0x80;

  /// The high surrogate that all characters from U+10FC00 on begin with.
  private static final char HIGH = Character.highSurrogate(FIRST);

  /// What Java's own decoder puts in place of bytes that are no UTF-8; a text can have it too.
  private static final char REPLACEMENT = '\ufffd';

  private LogText() {}

  /// The text of these bytes.
  public static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 && text.indexOf(HIGH) < 0 ? text : decodeLeniently(bytes);
  }

  /// The bytes of this text, for texts from [#decode] the bytes it was given.
  public static byte[] encode(String text) {
    if (text.indexOf(HIGH) < 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
    int from = 0;
    for (int at = text.indexOf(HIGH); at >= 0; at = text.indexOf(HIGH, at + 1)) {
      int character = text.codePointAt(at);
      if (isEscape(character)) {
        bytes.writeBytes(text.substring(from, at).getBytes(StandardCharsets.UTF_8));
        bytes.write(character - BASE);
        from = at + 2;
      }
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  /// Whether the character stands for a byte that is not UTF-8.
  static boolean isEscape(int character) {
    return character >= FIRST;
  }

  /// The byte that such a character stands for.
  static int escapedByte(int character) {
    return character - BASE;
  }

  /// The character that stands for such a byte.
  static int escape(int invalid) {
    return BASE + (invalid & 0xFF);
  }

  /// Decodes stretch by stretch; a byte that does not fit is escaped, and decoding goes on after
  /// it.
  private static String decodeLeniently(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length + 16);
    CharBuffer buffer = CharBuffer.allocate(8192);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int reserved = nextReserved(bytes, 0);
    while (in.hasRemaining()) {
      if (in.position() > reserved) {
        reserved = nextReserved(bytes, in.position());
      }
      CoderResult result = decoder.reset().decode(in.limit(reserved), buffer, true);
      text.append(buffer.flip());
      buffer.clear();
      in.limit(bytes.length);
      if (!result.isOverflow() && in.hasRemaining()) {
        text.appendCodePoint(escape(in.get()));
      }
    }
    return text.toString();
  }

  /// Where the next real character begins that we use for invalid bytes: U+10FF80 to U+10FFFF.
  private static int nextReserved(byte[] bytes, int from) {
    for (int at = from; at + 3 < bytes.length; at++) {
      if (bytes[at] == (byte) 0xF4
          && bytes[at + 1] == (byte) 0x8F
          && (bytes[at + 2] & 0xFE) == 0xBE) {
        return at;
      }
    }
    return bytes.length;
  }
}
