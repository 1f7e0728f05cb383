package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CrashReported;

/// The state of a bisection.
public final class BisectionJson {
  private BisectionJson() {}

  /// The state in short, as lists show it.
  public static ObjectNode summary(Bisection bisection) {
    Fields fields = new Fields();
    identity(fields, bisection);
    result(fields, bisection);
    history(fields, bisection);
    return fields.done();
  }

  /// All of the state: the summary, then how the search was set up, each step and the details of
  /// the result.
  public static ObjectNode of(Bisection bisection) {
    ObjectNode json = summary(bisection);
    json.setAll(
        new Fields()
            .object("started", Fields.orNull(bisection.started(), StartJson::of))
            .object("relocated", Fields.orNull(bisection.relocated(), StartJson::of))
            .object("search", Fields.orNull(bisection.search(), StartJson::of))
            .object("culpritCommit", Fields.orNull(bisection.culprit(), ResultJson::of))
            .object("signatures", Fields.orNull(bisection.signatures(), ResultJson::of))
            .object("crashReport", Fields.orNull(bisection.crash(), TestJson::of))
            .list("steps", bisection.steps(), StepJson::of)
            .object("assessment", Fields.orNull(bisection.assessment(), ResultJson::of))
            .object("concluded", Fields.orNull(bisection.concluded(), OutcomeJson::of))
            .done());
    return json;
  }

  private static void identity(Fields fields, Bisection bisection) {
    BisectionStarted started = bisection.started();
    fields
        .text("id", bisection.id())
        .word("kind", started == null ? null : started.kind())
        .word("state", bisection.state())
        .text("startCommit", started == null ? null : started.start())
        .text("toolCommit", started == null ? null : started.tool());
  }

  private static void result(Fields fields, Bisection bisection) {
    fields
        .object("outcome", Fields.orNull(bisection.outcome(), OutcomeJson::of))
        .list("flags", bisection.flags(), ResultJson::of);
    ResultJson.effort(fields, bisection.effort())
        .object("crash", Fields.orNull(bisection.crash(), BisectionJson::crash))
        .object("recipients", RecipientsJson.addresses(bisection.recipients()))
        .number("confidence", bisection.confidence());
  }

  private static ObjectNode crash(CrashReported crash) {
    return new Fields().text("title", crash.title()).texts("types", crash.types()).done();
  }

  private static void history(Fields fields, Bisection bisection) {
    fields
        .time("startedAt", bisection.history().startedAt())
        .time("recordedAt", bisection.history().recordedAt())
        .number("events", bisection.history().events())
        .time("updatedAt", bisection.history().updatedAt())
        .number("sequence", bisection.history().sequence())
        .list("missing", bisection.history().missing(), LongNode::valueOf)
        .number("errorProbability", bisection.errorProbability())
        .object("review", Fields.orNull(bisection.review(), ResultJson::of))
        .word("visibility", bisection.visibility());
  }
}
