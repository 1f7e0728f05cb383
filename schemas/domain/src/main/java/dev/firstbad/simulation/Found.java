package dev.firstbad.simulation;

/// What a search found.
///
/// @param answer the culprit, the size of the range for "there is none", or [#NOTHING]
/// @param claimed how likely the search says that is, 0 to 1
record Found(int answer, double claimed) {
  static final int NOTHING = -1;
}
