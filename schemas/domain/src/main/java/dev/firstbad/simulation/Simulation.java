package dev.firstbad.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Lets policies search in simulated noise. The same arguments give the same scores, on any
/// machine.
///
/// @param ranges how many breakages each policy meets, the same ones
/// @param stop how sure posterior searches must be; as the noise has it where absent
public record Simulation(Noise noise, int ranges, long seed, OptionalDouble stop) {
  /// Breakages are dealt out in as many parts, each for one thread.
  private static final int PARTS = 16;

  public Simulation {
    if (ranges < 1) {
      throw new IllegalArgumentException("no ranges: " + ranges);
    }
  }

  /// How a policy does; empty if none has that name.
  public Optional<Score> score(String policy) {
    return Searcher.named(policy, new PosteriorSearch.Stop(stop)).map(this::score);
  }

  private Score score(Function<Noise, Searcher> searchers) {
    List<Score> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(part -> part(part, searchers.apply(noise)))
            .toList();
    return parts.stream().reduce(Score.NONE, Score::plus);
  }

  private Score part(int part, Searcher searcher) {
    Score score = Score.NONE;
    for (int index = part; index < ranges; index += PARTS) {
      Machine machine = new Machine(noise.breakage(index, seed));
      score = score.plus(Score.of(machine, searcher.search(machine)));
    }
    return score;
  }
}
