package dev.firstbad.event;

/// A person withdrew the culprit.
public record CulpritWithdrawn(CommitId commit, String author, String reason)
    implements EventBody, WordOfPerson {}
