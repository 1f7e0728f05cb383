package dev.firstbad.engine;

import dev.firstbad.event.CommitId;

/// A released revision, by its tag or whatever name it goes by.
public record Release(String name, CommitId commit) {}
