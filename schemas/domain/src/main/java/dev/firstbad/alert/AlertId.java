package dev.firstbad.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The name of an alert, which says what it is about: the same finding has the same name whenever,
/// and however often, it is found.
public record AlertId(String value) {
  /// The name of what is found there.
  ///
  /// @param parts what tells it from any other finding
  static AlertId of(String... parts) {
    String name = String.join("\n", parts);
    return new AlertId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
