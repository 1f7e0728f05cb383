package dev.firstbad.inference;

/// What a test costs.
///
/// @param build the hours that a revision takes that is not built yet
/// @param batch the hours that its runs take
/// @param runs how many runs a batch has, at least one
public record Price(double build, double batch, int runs) {
  /// Runs are all that counts: one a test, each for an hour.
  public static final Price RUNS = new Price(0, 1, 1);

  public Price {
    if (!(build >= 0 && batch > 0 && runs >= 1)) {
      throw new IllegalArgumentException("no price: " + build + ", " + batch + ", " + runs);
    }
  }

  double of(boolean built) {
    return built ? batch : build + batch;
  }
}
