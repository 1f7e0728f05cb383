package dev.firstbad.query.readmodel;

/// The beginning of an id or hash, as a range of texts.
record Prefix(String from) {
  /// Sorts after everything that begins so: `{` comes after every letter, digit, `.`, `_` and `-`.
  String until() {
    return from + "{";
  }
}
