package dev.firstbad.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// From when on bisections are meant.
final class Since {
  @Option(names = "--from", paramLabel = "TIME", description = "recorded at or after (RFC 3339)")
  private @Nullable String from;

  void addTo(Map<String, String> query) {
    if (from != null) {
      query.put("from", from);
    }
  }
}
