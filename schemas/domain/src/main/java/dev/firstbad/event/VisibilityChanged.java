package dev.firstbad.event;

/// A person hid the bisection, or showed it to all.
public record VisibilityChanged(Visibility visibility, String author, String reason)
    implements EventBody, WordOfPerson {}
