package dev.firstbad.query.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// What an answer says, with what stands for it in its entity tag. Whoever keeps it has it
/// compressed once.
final class Content {
  private final byte[] body;
  private final String hash;
  private volatile byte @Nullable [] compressed;

  Content(byte[] body) {
    this.body = body;
    this.hash = HexFormat.of().formatHex(sha256(body), 0, 16);
  }

  static Content of(String text) {
    return new Content(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] body() {
    return body;
  }

  String hash() {
    return hash;
  }

  /// As gzip has it (RFC 1952).
  byte[] compressed() {
    byte[] known = compressed;
    if (known == null) {
      known = compress(body);
      compressed = known;
    }
    return known;
  }

  private static byte[] compress(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
