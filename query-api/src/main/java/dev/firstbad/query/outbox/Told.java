package dev.firstbad.query.outbox;

/// What somebody was told of a bisection.
///
/// @param culprit hash of the commit, `title` its subject
/// @param message id of the mail
/// @param sure whether the mail is known to have been taken
public record Told(String culprit, String title, String message, boolean sure) {}
