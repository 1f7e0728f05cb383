package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Signature;
import java.util.Optional;

/// What the record knows already of a build or a binary.
public interface Precedents {
  /// Knows nothing, for searches that test everything themselves.
  Precedents NONE =
      new Precedents() {
        @Override
        public Optional<RevisionJudged> ofBuild(Act.Subject subject, int runs) {
          return Optional.empty();
        }

        @Override
        public Optional<RevisionJudged> ofBinary(
            Act.Subject subject, Signature signature, int runs) {
          return Optional.empty();
        }
      };

  /// The verdict on the same commit, built by the same recipe.
  ///
  /// @param runs how many runs it must rest on, unless it could not be tested at all
  Optional<RevisionJudged> ofBuild(Act.Subject subject, int runs);

  /// The verdict on the same binary.
  Optional<RevisionJudged> ofBinary(Act.Subject subject, Signature signature, int runs);
}
