package dev.firstbad.event;

/// A git commit id: 40 hex digits (SHA-1) or 64 (SHA-256), or an abbreviation of at least 7 where a
/// source prints no more.
public record CommitId(String hex) implements Comparable<CommitId> {
  public CommitId {
    Hex.checked(hex, 7, 64, "a commit id");
  }

  /// The first 12 digits, as kernel people quote commits.
  public String abbreviated() {
    return hex.length() > 12 ? hex.substring(0, 12) : hex;
  }

  @Override
  public int compareTo(CommitId other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
