package dev.firstbad.query.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.query.json.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The events of a bisection as CDEvents (0.5): builds, runs, batches and crash reports by the
/// types that the specification has for them, all else as custom events of ours. The chain is the
/// bisection; each event links to the one before it and to the one that led to it.
final class CdEvents {
  private static final String VERSION = "0.5.0";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CdEvents() {}

  static Stream<ObjectNode> of(List<Event> events) {
    return IntStream.range(0, events.size())
        .mapToObj(i -> of(events.get(i), i == 0 ? null : events.get(i - 1).id()));
  }

  /// @param before the event before it, if there is one
  private static ObjectNode of(Event event, @Nullable EventId before) {
    Subject subject = Subject.of(event);
    Instant occurredAt = event.occurredAt();
    ObjectNode json = JSON.objectNode();
    ObjectNode context = json.putObject("context");
    context
        .put("version", VERSION)
        .put("id", event.id().value())
        .put("chainId", event.bisection().value())
        .put("source", event.source())
        .put("type", subject.type)
        .put("timestamp", (occurredAt == null ? event.recordedAt() : occurredAt).toString());
    links(context, event, before);
    json.putObject("subject")
        .put("id", subject.id)
        .put("source", event.source())
        .put("type", subject.kind)
        .set("content", subject.content);
    json.set("customData", EventJson.of(event));
    return json.put("customDataContentType", "application/json");
  }

  private static void links(ObjectNode context, Event event, @Nullable EventId before) {
    if (before != null) {
      ObjectNode path = context.withArray("links").addObject().put("linkType", "PATH");
      path.putObject("from").put("contextId", before.value());
    }
    EventId cause = event.causation();
    if (cause != null) {
      ObjectNode relation = context.withArray("links").addObject();
      relation.put("linkType", "RELATION").put("linkKind", "TRIGGER");
      relation.putObject("target").put("contextId", cause.value());
    }
  }

  /// What an event is about.
  private record Subject(String type, String kind, String id, ObjectNode content) {
    static Subject of(Event event) {
      String bisection = event.bisection().value();
      return switch (event.body()) {
        case BuildFinished build ->
            new Subject(
                "dev.cdevents.build.finished.0.3.0",
                "build",
                bisection + "/" + build.step() + "/build",
                artifact(build));
        case RunFinished run ->
            new Subject(
                "dev.cdevents.testcaserun.finished.0.3.0",
                "testCaseRun",
                bisection + "/" + run.step() + "/" + run.index(),
                outcome(run.result(), bisection));
        case RunsSummarised all ->
            new Subject(
                "dev.cdevents.testsuiterun.finished.0.3.0",
                "testSuiteRun",
                bisection + "/" + all.step(),
                outcome(all.result(), bisection));
        case CrashReported crash ->
            new Subject(
                "dev.cdevents.testoutput.published.0.3.0",
                "testOutput",
                event.id().value(),
                JSON.objectNode().put("outputType", "log").put("format", "text/plain"));
        default -> custom(event);
      };
    }

    /// `CulpritWithdrawn` is `firstbad-culprit.withdrawn`.
    private static Subject custom(Event event) {
      String name = event.body().getClass().getSimpleName();
      int last = name.length() - 1;
      while (Character.isLowerCase(name.charAt(last))) {
        last--;
      }
      String kind = "firstbad-" + name.substring(0, last).toLowerCase(Locale.ROOT);
      String predicate = name.substring(last).toLowerCase(Locale.ROOT);
      return new Subject(
          "dev.cdeventsx." + kind + "." + predicate + ".0.1.0",
          kind,
          event.bisection().value(),
          (ObjectNode) EventJson.of(event).get("data"));
    }

    private static ObjectNode artifact(BuildFinished build) {
      ObjectNode content = JSON.objectNode();
      return build.signature() == null
          ? content
          : content.put("artifactId", "pkg:generic/kernel@" + build.signature());
    }

    private static ObjectNode outcome(RunResult result, String bisection) {
      ObjectNode content = JSON.objectNode().put("outcome", word(result.outcome()));
      if (!result.title().isEmpty()) {
        content.put("reason", result.title());
      }
      content.putObject("environment").put("id", bisection);
      return content;
    }

    private static String word(RunOutcome outcome) {
      return switch (outcome) {
        case OK -> "success";
        case CRASHED -> "failure";
        case BOOT_FAILED, TEST_FAILED, INFRA, IGNORED, FAILED -> "error";
      };
    }
  }
}
