package dev.firstbad.query.access;

/// What a token is good for.
public enum Scope {
  /// To read what is public.
  READ,
  /// To read embargoed bisections as well.
  PRIVATE,
  /// To read what is public, to correct, to rule on culprits, to subscribe.
  WRITE,
  /// All of it.
  ADMIN
}
