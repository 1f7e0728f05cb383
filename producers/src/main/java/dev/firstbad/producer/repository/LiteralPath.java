package dev.firstbad.producer.repository;

/// A path as it is meant, without pathspec magic.
final class LiteralPath {
  private LiteralPath() {}

  /// The path as trees hold it; throws [RepositoryUnusable] for patterns, which would need git's
  /// own matching.
  static String of(String path) {
    if (path.startsWith(":") || path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[')) {
      throw new RepositoryUnusable(
          "only literal paths can limit a search, no patterns: '%s'".formatted(path));
    }
    String relative = path.startsWith("./") ? path.substring(2) : path;
    return relative.replaceAll("/+$", "").replaceFirst("^\\.$", "");
  }
}
