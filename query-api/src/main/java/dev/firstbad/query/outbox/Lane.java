package dev.firstbad.query.outbox;

/// What goes to one target of one bisection: in order, one after the other.
///
/// @param target an address on the web, or of a person
public record Lane(String subscription, String target, String bisection) {}
