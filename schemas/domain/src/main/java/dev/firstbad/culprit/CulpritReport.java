package dev.firstbad.culprit;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A commit that at least one bisection blames, and those that do, ordered by bisection.
///
/// @param description what git says of it, without the changes: those are left to the bisections
/// @param total how many bisections blame it; `blames` holds as many as fit one record
public record CulpritReport(
    CommitId commit,
    @Nullable String title,
    @Nullable CommitDescribed description,
    int total,
    List<Blame> blames) {
  public CulpritReport {
    description = description == null ? null : description.withoutChanges();
    blames = List.copyOf(blames);
  }

  /// What one bisection adds: its blame of the culprit it names, unless a person withdrew it.
  public static Optional<CulpritReport> of(Bisection bisection) {
    if (!(bisection.outcome() instanceof Outcome.Culprit(CommitId commit, String title))
        || withdrawn(bisection.review(), commit)) {
      return Optional.empty();
    }
    CommitDescribed described = bisection.culprit();
    boolean same = described != null && described.commit().equals(commit);
    return Optional.of(
        new CulpritReport(commit, title, same ? described : null, 1, List.of(Blame.of(bisection))));
  }

  /// The parts as one, in their order; `total` counts those that were left out as well.
  public static CulpritReport together(CommitId commit, List<CulpritReport> parts, int total) {
    return new CulpritReport(
        commit,
        parts.stream().map(CulpritReport::title).filter(Objects::nonNull).findFirst().orElse(null),
        parts.stream()
            .map(CulpritReport::description)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        total,
        parts.stream().flatMap(part -> part.blames().stream()).toList());
  }

  /// What is left without the blames of these; empty where nothing is.
  public Optional<CulpritReport> without(Set<BisectionId> bisections) {
    List<Blame> left =
        blames.stream().filter(blame -> !bisections.contains(blame.bisection())).toList();
    int gone = blames.size() - left.size();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new CulpritReport(commit, title, description, total - gone, left));
  }

  /// How sure the surest of its bisections is, from 0 to 1; null while none says.
  public @Nullable Double confidence() {
    return blames.stream()
        .map(Blame::confidence)
        .filter(Objects::nonNull)
        .max(Double::compare)
        .orElse(null);
  }

  private static boolean withdrawn(@Nullable Review review, CommitId commit) {
    return review != null
        && review.word() == Review.Word.WITHDRAWN
        && review.commit().equals(commit);
  }
}
