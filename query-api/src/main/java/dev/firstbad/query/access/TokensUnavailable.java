package dev.firstbad.query.access;

/// The file of tokens cannot be read or written now.
public final class TokensUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokensUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
