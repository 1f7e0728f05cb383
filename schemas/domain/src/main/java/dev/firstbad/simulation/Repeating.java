package dev.firstbad.simulation;

/// A bisection that runs a revision until it passes, and so many times at most; a range without a
/// culprit ends behind its last commit.
///
/// @param runs how many failures in a row are bad
record Repeating(int runs) implements Searcher {
  @Override
  public Found search(Machine machine) {
    int good = -1;
    int bad = machine.breakage().size();
    while (bad - good > 1) {
      int middle = (good + bad) >>> 1;
      if (fails(machine, middle)) {
        bad = middle;
      } else {
        good = middle;
      }
    }
    return new Found(bad, 1);
  }

  private boolean fails(Machine machine, int revision) {
    for (int run = 0; run < runs; run++) {
      if (machine.test(revision, 1).passed() > 0) {
        return false;
      }
    }
    return true;
  }
}
