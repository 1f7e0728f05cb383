package dev.firstbad.producer.reading;

/// A part of a source: one bisection, or what is no bisection, with the reason.
public sealed interface Part permits Reading, Refusal {
  /// Number of its first line in the source, from 1.
  int line();
}
