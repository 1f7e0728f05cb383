package dev.firstbad.event;

/// The hash of a built binary, 40 or 64 hex digits; builds with equal signatures are the same
/// kernel.
public record Signature(String hex) implements Comparable<Signature> {
  public Signature {
    Hex.checked(hex, 40, 64, "a signature");
  }

  @Override
  public int compareTo(Signature other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
