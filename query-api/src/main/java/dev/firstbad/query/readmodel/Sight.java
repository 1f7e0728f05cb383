package dev.firstbad.query.readmodel;

/// How much a question may see.
public enum Sight {
  /// As if there were no embargoed bisections. What is not known to be public is not shown.
  PUBLIC,
  ALL;

  /// The condition on rows of `bisections`.
  String condition() {
    return this == ALL ? "TRUE" : "hidden = 0";
  }
}
