package dev.firstbad.event;

/// Lower-case hexadecimal strings, the form of every hash here.
final class Hex {
  private Hex() {}

  static String checked(String value, int min, int max, String what) {
    if (value.length() < min || value.length() > max || !isHex(value)) {
      throw new IllegalArgumentException(
          "%s must be %d to %d lower-case hex digits: '%s'".formatted(what, min, max, value));
    }
    return value;
  }

  /// A loop: every event that is read has several of them.
  private static boolean isHex(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isDigit(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
