package dev.firstbad.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which bisections are meant: the filters of the API's list but for when, which streams mean
/// otherwise.
final class Filters {
  @Option(names = "--kind", description = "cause or fix")
  private @Nullable String kind;

  @Option(names = "--state", description = "running, concluded, failed or reopened")
  private @Nullable String state;

  @Option(
      names = "--outcome",
      description =
          "culprit, inconclusive, horizon, not-reproduced, flake, failed, infra, truncated or"
              + " not-confirmed")
  private @Nullable String outcome;

  @Option(names = "--culprit", paramLabel = "HASH", description = "the commit blamed")
  private @Nullable String culprit;

  @Option(names = "--commit", paramLabel = "HASH", description = "a commit tested")
  private @Nullable String commit;

  @Option(names = "--author", paramLabel = "TEXT", description = "in the culprit's author")
  private @Nullable String author;

  @Option(names = "--recipient", paramLabel = "ADDRESS", description = "an address told")
  private @Nullable String recipient;

  @Option(names = "--title", paramLabel = "TEXT", description = "in the crash's title")
  private @Nullable String title;

  @Option(names = "-q", paramLabel = "TEXT", description = "words in titles, subjects, addresses")
  private @Nullable String q;

  @Option(
      names = "--tool",
      paramLabel = "HASH",
      description = "the commit of the tool that searched")
  private @Nullable String tool;

  @Option(names = "--compiler", paramLabel = "TEXT", description = "in the compiler of any build")
  private @Nullable String compiler;

  @Option(names = "--flag", paramLabel = "FLAG", description = "merge, noop, release, flaky, ...")
  private @Nullable String flag;

  @Option(names = "--policy", paramLabel = "POLICY", description = "by which a step was judged")
  private @Nullable String policy;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "a file the culprit changes, or a directory ending in /")
  private @Nullable String path;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "how sure the result is at least, 0 to 1")
  private @Nullable String minConfidence;

  @Option(names = "--to", paramLabel = "TIME", description = "recorded before (RFC 3339)")
  private @Nullable String to;

  /// As the API takes them.
  Map<String, String> query() {
    Map<String, String> filters = new LinkedHashMap<>();
    put(filters, "kind", kind);
    put(filters, "state", state);
    put(filters, "outcome", outcome);
    put(filters, "culprit", culprit);
    put(filters, "commit", commit);
    put(filters, "author", author);
    put(filters, "recipient", recipient);
    put(filters, "title", title);
    put(filters, "q", q);
    put(filters, "tool", tool);
    put(filters, "compiler", compiler);
    put(filters, "flag", flag);
    put(filters, "policy", policy);
    put(filters, "path", path);
    put(filters, "minConfidence", minConfidence);
    put(filters, "to", to);
    return filters;
  }

  private static void put(Map<String, String> filters, String name, @Nullable String value) {
    if (value != null) {
      filters.put(name, value);
    }
  }
}
