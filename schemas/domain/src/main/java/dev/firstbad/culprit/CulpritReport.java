package dev.firstbad.culprit;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A commit that at least one bisection blames, and all that do, ordered by bisection.
public record CulpritReport(
    CommitId commit,
    @Nullable String title,
    @Nullable CommitDescribed description,
    List<Blame> blames) {
  public CulpritReport {
    blames = List.copyOf(blames);
  }
}
