package dev.firstbad.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// When a bisection is looked at: now, or as of an earlier moment.
final class Moment {
  @Option(
      names = "--at",
      paramLabel = "WHEN",
      description = "as of this sequence number, or as recorded by this time (RFC 3339)")
  private @Nullable String at;

  Map<String, String> query() {
    return at == null ? Map.of() : Map.of("at", at);
  }
}
