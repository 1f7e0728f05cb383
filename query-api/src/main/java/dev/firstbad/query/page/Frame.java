package dev.firstbad.query.page;

import org.jspecify.annotations.Nullable;

/// What every page has around its content.
///
/// @param section where in the site it stands; null where nowhere
public record Frame(String title, @Nullable Section section, Assets assets) {
  /// A part of the site, as the navigation names it.
  public enum Section {
    BISECTIONS("/", "Bisections"),
    CULPRITS("/culprits", "Culprits"),
    ALERTS("/alerts", "Alerts"),
    AUDIT("/audit", "Flaky tests"),
    RECIPIENTS("/recipients", "Who is told"),
    OVERVIEW("/overview", "Overview");

    private final String path;
    private final String label;

    Section(String path, String label) {
      this.path = path;
      this.label = label;
    }

    public String path() {
      return path;
    }

    public String label() {
      return label;
    }
  }
}
