package dev.firstbad.crash;

/// A crash that a run printed.
///
/// @param title what the crash is called, the same wherever it happens: at most 120 characters
/// @param report the output from the line on that tells of the crash, verbatim, at most 64 Ki
///   characters
public record Crash(String title, String report) {
  public Crash {
    if (title.isBlank() || title.length() > Title.LONGEST) {
      throw new IllegalArgumentException("a title has 1 to 120 characters: '" + title + "'");
    }
  }
}
