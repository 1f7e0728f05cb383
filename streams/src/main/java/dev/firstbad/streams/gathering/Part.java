package dev.firstbad.streams.gathering;

/// What one bisection says of one subject, as the subject's view would be if nobody else spoke.
///
/// @param step the step that says so, which tells several parts of a bisection apart; 0 for none
public record Part<K, V>(K subject, int step, V value) {}
