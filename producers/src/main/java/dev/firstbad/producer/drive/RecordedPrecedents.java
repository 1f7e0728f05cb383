package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.engine.Precedent;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Signature;
import dev.firstbad.evidence.EvidenceKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Precedents in the record of all bisections. The views say where to look, the events what counts.
///
/// @param own what is recorded of this bisection
/// @param sightings which other bisections saw a commit or a binary
/// @param events what is recorded of one of them
/// @param recipes how a step is built and tested
public record RecordedPrecedents(
    Supplier<List<Event>> own,
    Function<EvidenceKey, List<BisectionId>> sightings,
    Function<BisectionId, List<Event>> events,
    Recipes recipes)
    implements Precedents {
  /// How steps are built and tested, as hashes.
  ///
  /// @param build the recipe of a build with these configuration options
  public record Recipes(Function<Act.Subject, String> build, String test, String policy) {}

  @Override
  public Optional<RevisionJudged> ofBuild(Act.Subject subject, int runs) {
    if (subject.fresh()) {
      return Optional.empty();
    }
    Precedent precedent = precedent(subject, runs);
    String recipe = recipes.build().apply(subject);
    return histories(new EvidenceKey.OfCommit(subject.commit()))
        .map(history ->
            precedent.ofBuild(
                history, step -> step.revision().commit().equals(subject.commit()), recipe))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public Optional<RevisionJudged> ofBinary(Act.Subject subject, Signature signature, int runs) {
    if (subject.fresh()) {
      return Optional.empty();
    }
    Precedent precedent = precedent(subject, runs);
    return histories(new EvidenceKey.OfSignature(signature))
        .map(history -> precedent.ofBinary(history, signature))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Precedent precedent(Act.Subject subject, int runs) {
    return new Precedent(
        own.get().getFirst().bisection(), subject.step(), recipes.policy(), recipes.test(), runs);
  }

  /// The histories that can hold a precedent, our own first, each read only when asked for.
  private Stream<List<Event>> histories(EvidenceKey key) {
    return Stream.concat(
        Stream.of(own.get()), Stream.of(key).flatMap(k -> sightings.apply(k).stream()).map(events));
  }
}
