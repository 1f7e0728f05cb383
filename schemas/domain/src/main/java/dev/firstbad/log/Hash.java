package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import org.jspecify.annotations.Nullable;

/// Hashes as logs print them, in full and in lower case: anything shorter is prose.
final class Hash {
  static final int LENGTH = 40;

  private Hash() {}

  /// The commit that this text is, and nothing else.
  static @Nullable CommitId commit(String text) {
    return text.length() == LENGTH ? leading(text) : null;
  }

  /// The commit that this text begins with.
  static @Nullable CommitId leading(String text) {
    int length = digits(text);
    return length == LENGTH ? new CommitId(text.substring(0, LENGTH)) : null;
  }

  /// The signature that this text is: 40 digits in early logs, 64 later.
  static @Nullable Signature signature(String text) {
    int length = digits(text);
    return length == text.length() && (length == LENGTH || length == 64)
        ? new Signature(text)
        : null;
  }

  private static int digits(String text) {
    int at = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
