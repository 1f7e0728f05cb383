package dev.firstbad.query.subscription;

/// Where this system can send to.
///
/// @param mail whether it can send mail
public record Reach(Hosts hosts, boolean mail) {
  /// Of what was taken before: it is not asked again.
  static final Reach ANYWHERE = new Reach(new Hosts(true), true);
}
