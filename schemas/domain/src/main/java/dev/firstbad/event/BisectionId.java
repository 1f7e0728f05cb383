package dev.firstbad.event;

import java.util.regex.Pattern;

/// The name of one bisection, the key of all its records: 1 to 64 letters, digits, `.`, `_` or `-`.
public record BisectionId(String value) implements Comparable<BisectionId> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public BisectionId {
    if (!NAME.matcher(value).matches()) {
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
}
