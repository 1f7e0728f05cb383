package dev.firstbad.producer.repository;

/// The repository, or what was asked of it, is not what a search needs; the message says so to the
/// user.
public final class RepositoryUnusable extends RuntimeException {
  public RepositoryUnusable(String message) {
    super(message);
  }
}
