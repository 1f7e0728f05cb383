package dev.firstbad.log;

/// Counts lines as logs have them: a line ends with LF, a CR is part of it.
final class Lines {
  private Lines() {}

  /// How many lines the text has; the last counts without a line end too.
  static int count(String text) {
    int lines = text.isEmpty() || text.endsWith("\n") ? 0 : 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }
}
