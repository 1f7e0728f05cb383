package dev.firstbad.cli;

import java.util.LinkedHashMap;
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

  @Option(
      names = "--happened",
      paramLabel = "TIME",
      description = "as it stood in the world at this time (RFC 3339), with what is known since")
  private @Nullable String happened;

  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    if (at != null) {
      query.put("at", at);
    }
    if (happened != null) {
      query.put("happened", happened);
    }
    return query;
  }
}
