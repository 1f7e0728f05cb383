package dev.firstbad.inference;

/// What a search does next.
public sealed interface Advice {
  /// Test a revision, by the number of the candidate that it is; [Evidence#NONE] is the good end.
  ///
  /// @param gain how many bits the test is expected to tell
  record Test(int revision, double gain) implements Advice {}

  /// Stop: the most likely explanation is as likely as was wanted.
  record Conclude(Conclusion conclusion) implements Advice {}

  /// Stop short of that.
  ///
  /// @param best the most likely explanation
  record GiveUp(Conclusion best, Reason reason) implements Advice {}

  /// Why a search stops short of certainty.
  enum Reason {
    /// More certainty would cost more than it is worth.
    NOT_WORTH_IT,
    /// No test that can be made tells the explanations apart.
    NOTHING_TELLS
  }
}
