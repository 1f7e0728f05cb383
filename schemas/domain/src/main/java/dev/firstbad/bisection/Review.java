package dev.firstbad.bisection;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;

/// What a person last said of the culprit.
public record Review(Word word, CommitId commit, String author, String reason) {
  public enum Word {
    CONFIRMED,
    WITHDRAWN
  }

  static Review of(CulpritConfirmed said) {
    return new Review(Word.CONFIRMED, said.commit(), said.author(), said.reason());
  }

  static Review of(CulpritWithdrawn said) {
    return new Review(Word.WITHDRAWN, said.commit(), said.author(), said.reason());
  }

  /// Whether the same person said the same, for whatever reason.
  boolean says(Review other) {
    return word == other.word && commit.equals(other.commit) && author.equals(other.author);
  }
}
