package dev.firstbad.query.subscription;

/// What is wrong with a part of a subscription.
///
/// @param field where it is, such as `filters[0].exact.type`
/// @param detail what to mend
public record Fault(String field, String detail) {}
