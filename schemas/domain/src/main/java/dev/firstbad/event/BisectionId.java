package dev.firstbad.event;

/// The name of one bisection, the key of all its records: 1 to 64 letters, digits, `.`, `_` or `-`.
public record BisectionId(String value) implements Comparable<BisectionId> {
  private static final int LONGEST = 64;

  public BisectionId {
    if (value.isEmpty()
        || value.length() > LONGEST
        || !value.chars().allMatch(BisectionId::isPartOfName)) {
      throw new IllegalArgumentException(
          "a bisection id is 1 to 64 letters, digits, '.', '_' or '-': '" + value + "'");
    }
  }

  @Override
  public int compareTo(BisectionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isPartOfName(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
