package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "List bisections, newest first.",
    footer = {"", "Example: firstbad list --outcome culprit --recipient akpm@linux-foundation.org"})
final class ListBisections implements Runnable {
  private static final int PAGE = 200;

  @Mixin private Server server;
  @Mixin private Output output;
  @Spec private CommandSpec spec;

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

  @Option(names = "--from", paramLabel = "TIME", description = "recorded at or after (RFC 3339)")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "recorded before (RFC 3339)")
  private @Nullable String to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "at most so many (default: ${DEFAULT-VALUE}; 0 lists all)")
  private int limit;

  @Override
  public void run() {
    if (limit < 0) {
      throw new InputWrong("--limit is 0 or more, not " + limit);
    }
    PrintWriter out = spec.commandLine().getOut();
    Table table = new Table("ID", "KIND", "OUTCOME", "TESTED", "RESULT", "CRASH");
    int left = limit == 0 ? Integer.MAX_VALUE : limit;
    Map<String, String> query = filters();
    while (left > 0) {
      query.put("limit", String.valueOf(Math.min(PAGE, left)));
      JsonNode page = server.json("/api/v1/bisections", query);
      page.path("items").forEach(bisection -> show(bisection, table, out));
      left -= page.path("items").size();
      if (!page.hasNonNull("next")) {
        break;
      }
      query.put("cursor", page.get("next").asText());
    }
    if (!output.json()) {
      table.print(out);
    }
  }

  private void show(JsonNode bisection, Table table, PrintWriter out) {
    if (output.json()) {
      out.println(bisection);
      return;
    }
    table.row(
        Text.of(bisection.path("id")),
        Text.of(bisection.path("kind")),
        bisection.path("outcome").isObject()
            ? Text.of(bisection.path("outcome").path("type"))
            : Text.of(bisection.path("state")),
        Text.of(bisection.path("revisionsTested")),
        Text.outcome(bisection),
        Text.of(bisection.path("crash").path("title")));
  }

  private Map<String, String> filters() {
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
    put(filters, "from", from);
    put(filters, "to", to);
    return filters;
  }

  private static void put(Map<String, String> filters, String name, @Nullable String value) {
    if (value != null) {
      filters.put(name, value);
    }
  }
}
