package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;

/// The facts of a step: what was tested, built, booted and run.
final class TestJson {
  private TestJson() {}

  static ObjectNode of(RevisionSelected revision) {
    return revision(new Fields().number("step", revision.step()), revision).done();
  }

  /// The revision's fields, after those that are there.
  static Fields revision(Fields fields, RevisionSelected revision) {
    return fields
        .text("commit", revision.commit())
        .word("reason", revision.reason())
        .text("release", revision.release())
        .text("title", revision.title())
        .text("announced", revision.announced())
        .textsOrNull("options", revision.options())
        .text("choice", revision.rationale());
  }

  static ObjectNode of(BuildFinished build) {
    return new Fields()
        .number("step", build.step())
        .word("result", build.result())
        .text("compiler", build.compiler())
        .text("signature", build.signature())
        .millis("duration", build.duration())
        .text("text", build.text())
        .text("recipe", build.recipe())
        .done();
  }

  static ObjectNode of(BootFinished boot) {
    return result(new Fields().number("step", boot.step()), boot.result())
        .millis("duration", boot.duration())
        .done();
  }

  static ObjectNode of(RunFinished run) {
    return result(
            new Fields().number("step", run.step()).number("index", run.index()), run.result())
        .millis("duration", run.duration())
        .done();
  }

  static ObjectNode of(RunsSummarised runs) {
    return result(new Fields().number("step", runs.step()), runs.result())
        .number("count", runs.count())
        .done();
  }

  static ObjectNode of(CrashReported crash) {
    return new Fields()
        .number("step", crash.step())
        .text("title", crash.title())
        .texts("types", crash.types())
        .text("report", crash.report())
        .done();
  }

  private static Fields result(Fields fields, RunResult result) {
    return fields.word("outcome", result.outcome()).text("title", result.title());
  }
}
