package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// An address that is told, and why.
///
/// @param rule the rule that put it there, e.g. `author`, `Signed-off-by`, `get_maintainer`
/// @param line the line the rule found it in; null where the source does not show it
public record Recipient(String address, Field field, String rule, @Nullable String line) {
  /// The header of the mail that names it.
  public enum Field {
    TO,
    CC
  }
}
