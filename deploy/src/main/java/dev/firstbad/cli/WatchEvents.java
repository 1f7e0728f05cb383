package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "watch",
    description = {
      "Print events as they are recorded, until interrupted.",
      "Goes on without loss where the connection broke."
    },
    footer = {"", "Example: firstbad watch --from beginning --outcome culprit --no-follow"})
final class WatchEvents implements Runnable {
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int SHOWN = 100;

  @Mixin private Server server;
  @Mixin private Output output;
  @Mixin private Filters filters;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      defaultValue = "now",
      description =
          "now, beginning, a time (RFC 3339) or the id of an event of the stream"
              + " (default: ${DEFAULT-VALUE})")
  private String from;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "events of this CloudEvents type alone, e.g." + " dev.firstbad.bisection-concluded.v1")
  private @Nullable String type;

  @Option(names = "--no-follow", description = "end where the record ends")
  private boolean ends;

  @Option(names = "--count", paramLabel = "N", description = "end after so many events")
  private long left = Long.MAX_VALUE;

  private final StandardOutput out;
  private @Nullable String seen;

  WatchEvents(StandardOutput out) {
    this.out = out;
  }

  @Override
  public void run() {
    if (left < 1) {
      throw new InputWrong("--count is 1 or more, not " + left);
    }
    Duration pause = Duration.ZERO;
    while (!Thread.currentThread().isInterrupted()) {
      String before = seen;
      String trouble = trouble();
      if (left == 0 || out.isClosed() || (ends && trouble == null)) {
        return;
      }
      pause = Objects.equals(seen, before) ? longer(pause) : SHORTEST_PAUSE;
      if (trouble != null) {
        say(trouble + "; going on in " + pause.toSeconds() + " s");
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /// Follows for as long as it can, then says what broke; null where the server ended it.
  private @Nullable String trouble() {
    boolean begun = seen != null;
    try (Stream stream = new Stream(server.open("/api/v1/stream", query(), headers()))) {
      follow(stream);
      return stream.isCutOff() ? "the server cut off what was read too slowly" : null;
    } catch (IOException broken) {
      return "the connection broke";
    } catch (WorldFailed away) {
      if (!begun) {
        throw away;
      }
      return away.getMessage();
    }
  }

  private void follow(Stream stream) throws IOException {
    while (left > 0 && !out.isClosed() && stream.next()) {
      if (stream.carriesEvent()) {
        print(stream.data());
        left--;
      }
      seen = stream.id() == null ? seen : stream.id();
    }
  }

  private void print(String data) throws IOException {
    PrintWriter printed = spec.commandLine().getOut();
    if (output.json()) {
      printed.println(data);
    } else {
      JsonNode event = Server.JSON.readTree(data);
      String detail = Text.safe(event.path("data").toString());
      printed.printf(
          "%s  %s %5s  %-24s %s%n",
          Text.of(event.path("time")),
          Text.of(event.path("subject")),
          Text.of(event.path("sequence")),
          name(Text.of(event.path("type"))),
          detail.length() > SHOWN ? detail.substring(0, SHOWN) + "…" : detail);
    }
    printed.flush();
  }

  /// `dev.firstbad.run-finished.v1` is `run-finished`.
  private static String name(String type) {
    return type.replaceFirst("^dev\\.firstbad\\.", "").replaceFirst("\\.v\\d+$", "");
  }

  private Map<String, String> query() {
    Map<String, String> query = filters.query();
    query.put("from", from);
    query.put("follow", String.valueOf(!ends));
    if (type != null) {
      query.put("type", type);
    }
    return query;
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (seen != null) {
      headers.put("Last-Event-ID", seen);
    }
    return headers;
  }

  private void say(String what) {
    spec.commandLine().getErr().println("firstbad: " + what);
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
