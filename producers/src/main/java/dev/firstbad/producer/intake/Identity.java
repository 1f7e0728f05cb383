package dev.firstbad.producer.intake;

import dev.firstbad.event.BisectionId;
import dev.firstbad.log.LogText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The names of imported bisections: the same log has the same name wherever and however often it
/// is imported, also while it still grows.
public final class Identity {
  private static final int DIGITS = 16;

  private Identity() {}

  /// The name of the log with this header, or of the second, third … that has the same one.
  public static BisectionId of(String header, int number) {
    String named = number == 1 ? header : header + "\n" + number;
    return new BisectionId(sha256(LogText.encode(named)).substring(0, DIGITS));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
