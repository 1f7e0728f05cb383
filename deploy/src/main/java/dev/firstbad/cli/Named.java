package dev.firstbad.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The one bisection that a command is about, now or as of an earlier moment.
final class Named {
  @Parameters(
      paramLabel = "ID",
      description = "a bisection, or a beginning of its id that is unique")
  private String id;

  @Option(
      names = "--at",
      paramLabel = "WHEN",
      description = "as of this sequence number, or as recorded by this time (RFC 3339)")
  private @Nullable String at;

  String path() {
    return "/api/v1/bisections/" + Server.encoded(id);
  }

  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    if (at != null) {
      query.put("at", at);
    }
    return query;
  }
}
