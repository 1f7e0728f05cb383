package dev.firstbad.query.subscription;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The key that signs webhooks, in the form of Standard Webhooks 1.0.0: `whsec_` and 24 to 64 bytes
/// in base64.
///
/// @param text in that form
public record Secret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int LEAST = 24;
  private static final int MOST = 64;

  /// Empty where the text is not of that form.
  public static Optional<Secret> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
      return bytes < LEAST || bytes > MOST ? Optional.empty() : Optional.of(new Secret(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// A new one.
  ///
  /// @param random must not be guessable
  public static Secret drawn(RandomGenerator random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  @Override
  public String toString() {
    return "***";
  }
}
