package dev.firstbad.crash;

/// A line that lets itself be read a million times and no more: a pattern that backtracks without
/// end then ends.
final class MeteredText implements CharSequence {
  private static final int MOST_READS = 1_000_000;

  private final String text;
  private int reads;

  /// The line was read too often.
  static final class Exhausted extends RuntimeException {
    Exhausted() {
      super("too many steps", null, false, false);
    }
  }

  MeteredText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++reads > MOST_READS) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
