package dev.firstbad.confidence;

import dev.firstbad.bisection.Bisection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the culprit is, as far as the record alone tells: no repository is asked.
///
/// Each verdict ruled out a segment of the range whose size git told. If the culprit lies in the
/// segment that step k ruled out, then the verdict of step k was wrong, all tests before it behaved
/// as recorded, and all later ones lie on one side: the other one than step k was thought to be on.
/// The prior is in proportion to the sizes, the likelihood that of two unknown rates.
///
/// @param suspects all of them, in the order of the steps; the named one first, a flake last
/// @param retest the one test that would tell most if it was made again
public record Posterior(List<Suspect> suspects, Retest retest) {
  public Posterior {
    suspects = List.copyOf(suspects);
  }

  /// The posterior of a bisection; empty where its record tells of no runs, for then it only
  /// repeats verdicts.
  public static Optional<Posterior> of(Bisection bisection) {
    return Reconstruction.of(bisection, Testimony.of(bisection)).map(Reconstruction::posterior);
  }

  /// The probability that the result is right.
  public double named() {
    return suspects.getFirst().probability();
  }

  /// The others, the most probable first.
  public List<Suspect> runnersUp() {
    return suspects.stream()
        .skip(1)
        .sorted(Comparator.comparingDouble(Suspect::probability).reversed())
        .toList();
  }

  /// The step whose verdict is most probably wrong; empty where no step ruled anything out.
  public Optional<Suspect> weakest() {
    return runnersUp().stream().filter(suspect -> suspect.step() != null).findFirst();
  }
}
