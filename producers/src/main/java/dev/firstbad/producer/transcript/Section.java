package dev.firstbad.producer.transcript;

/// The lines of one bisection.
///
/// @param depth how deep its log is quoted
record Section(Marked text, int depth) {

  /// This one, with what follows it.
  Section with(Section next) {
    return new Section(text.and(next.text), depth);
  }

  /// The other one, with this before it.
  Section before(Section next) {
    return new Section(text.and(next.text), next.depth);
  }
}
