package dev.firstbad.query.access;

/// What those may do who come without a token.
public enum Anonymous {
  NOTHING,
  READ,
  WRITE,
  ADMIN;

  public Scopes scopes() {
    return switch (this) {
      case NOTHING -> Scopes.NONE;
      case READ -> Scopes.of(Scope.READ);
      case WRITE -> Scopes.of(Scope.WRITE);
      case ADMIN -> Scopes.of(Scope.ADMIN);
    };
  }
}
