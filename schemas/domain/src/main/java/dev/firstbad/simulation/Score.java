package dev.firstbad.simulation;

/// How a policy did, in sums over the breakages.
///
/// @param culprits how many had a culprit
/// @param named in how many of those the right one was named
/// @param cleared in how many without a culprit the answer was that there is none
/// @param unanswered in how many nothing was named
/// @param claimed the sum of the claimed probabilities
public record Score(
    int ranges,
    int culprits,
    int named,
    int cleared,
    int unanswered,
    long runs,
    long builds,
    double hours,
    double claimed) {
  static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// The share of right answers, 0 to 1.
  public double accuracy() {
    return (double) (named + cleared) / ranges;
  }

  /// The share of culprits that were named, 0 to 1.
  public double perCulprit() {
    return (double) named / culprits;
  }

  /// The share of right answers among those given, 0 to 1: what the claims should match.
  public double observed() {
    return (double) (named + cleared) / (ranges - unanswered);
  }

  /// The mean probability that was claimed for the answers given.
  public double meanClaimed() {
    return claimed / (ranges - unanswered);
  }

  public double meanRuns() {
    return (double) runs / ranges;
  }

  public double meanBuilds() {
    return (double) builds / ranges;
  }

  public double meanHours() {
    return hours / ranges;
  }

  static Score of(Machine machine, Found found) {
    Breakage breakage = machine.breakage();
    boolean right = found.answer() == breakage.culprit();
    boolean flake = breakage.isFlake();
    return new Score(
        1,
        flake ? 0 : 1,
        right && !flake ? 1 : 0,
        right && flake ? 1 : 0,
        found.answer() == Found.NOTHING ? 1 : 0,
        machine.runs(),
        machine.builds(),
        machine.hours(),
        found.claimed());
  }

  Score plus(Score other) {
    return new Score(
        ranges + other.ranges,
        culprits + other.culprits,
        named + other.named,
        cleared + other.cleared,
        unanswered + other.unanswered,
        runs + other.runs,
        builds + other.builds,
        hours + other.hours,
        claimed + other.claimed);
  }
}
