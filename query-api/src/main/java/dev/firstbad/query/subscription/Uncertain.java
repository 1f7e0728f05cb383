package dev.firstbad.query.subscription;

/// What becomes of a delivery that was under way when this program was killed: whether it arrived,
/// nobody knows.
public enum Uncertain {
  /// It is set aside with the dead letters, for a person to decide: nothing is ever sent twice.
  HOLD,
  /// It is sent again under the same id: nothing is ever missing.
  RESEND
}
