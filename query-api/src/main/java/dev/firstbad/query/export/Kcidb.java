package dev.firstbad.query.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A bisection as objects of the kernel CI database (kcidb-io, schema 5.3): a tested commit is a
/// checkout, a step's build a build, a run a test, the bug an issue, and a crash of that bug an
/// incident. What the schema has no name for is under `misc`; nothing is null.
final class Kcidb {
  static final String ORIGIN = "firstbad";
  private static final int LONGEST_EXCERPT = 16_384;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Objects objects;
  private final Bisection bisection;
  private final String issue;

  /// Takes objects of a section, of which several may have the same id and are the same.
  interface Objects {
    void put(Section section, String id, ObjectNode object);
  }

  /// The lists of a report, parents first.
  enum Section {
    CHECKOUTS(1),
    BUILDS(2),
    TESTS(3),
    ISSUES(4),
    INCIDENTS(5);

    final int place;

    Section(int place) {
      this.place = place;
    }
  }

  private Kcidb(Objects objects, Bisection bisection) {
    this.objects = objects;
    this.bisection = bisection;
    issue = id(bisection.id().value());
  }

  static void put(Bisection bisection, Objects objects) {
    Kcidb report = new Kcidb(objects, bisection);
    report.issue();
    bisection.steps().forEach(report::step);
  }

  private void issue() {
    CrashReported crash = bisection.crash();
    if (crash == null) {
      return;
    }
    ObjectNode object = object(issue).put("version", bisection.history().sequence());
    text(object, "report_subject", crash.title());
    text(object, "comment", crash.title());
    ObjectNode misc = JSON.objectNode().put("bisection", bisection.id().value());
    Outcome outcome = bisection.outcome();
    if (outcome != null) {
      misc.put("outcome", outcome.type());
    }
    if (outcome instanceof Outcome.Culprit(CommitId commit, String title)) {
      object.putObject("culprit").put("code", true);
      misc.put("culprit_commit", commit.hex());
      text(misc, "culprit_title", title);
    }
    if (bisection.confidence() != null) {
      misc.put("confidence", bisection.confidence());
    }
    object.set("misc", misc);
    objects.put(Section.ISSUES, issue, object);
  }

  private void step(Step step) {
    String checkout = checkout(step.revision());
    String build = build(step, checkout);
    for (RunFinished run : step.runs()) {
      String name = bisection.id() + "." + step.number() + "." + run.index();
      test(step, build, id(name), run.result(), run.duration(), null);
    }
    RunsSummarised all = step.summary();
    if (all != null) {
      String name = bisection.id() + "." + step.number() + ".all";
      test(step, build, id(name), all.result(), null, all.count());
    }
  }

  /// Commits that the source abbreviates are told as names: the schema takes whole hashes alone.
  private String checkout(RevisionSelected revision) {
    String hex = revision.commit().hex();
    String id = id(hex);
    ObjectNode object = object(id).put("valid", true);
    object.put(
        hex.length() == 40 || hex.length() == 64 ? "git_commit_hash" : "git_commit_name", hex);
    if (revision.release() != null) {
      object.putArray("git_commit_tags").add(clean(revision.release()));
    }
    text(object, "comment", revision.title());
    objects.put(Section.CHECKOUTS, id, object);
    return id;
  }

  private String build(Step step, String checkout) {
    String id = id(bisection.id() + "." + step.number());
    ObjectNode object = object(id).put("checkout_id", checkout);
    ObjectNode misc = misc(step);
    BuildFinished build = step.build();
    if (build != null) {
      object.put("status", status(build.result()));
      seconds(object, build.duration());
      text(object, "compiler", build.compiler());
      excerpt(object, build.text());
      text(misc, "kernel_signature", build.signature());
    }
    object.set("misc", misc);
    objects.put(Section.BUILDS, id, object);
    return id;
  }

  private void test(
      Step step,
      String build,
      String id,
      RunResult result,
      @Nullable Duration duration,
      @Nullable Integer runs) {
    ObjectNode object = object(id).put("build_id", build).put("path", path());
    object.put("status", status(result.outcome()));
    text(object, "comment", result.title().isEmpty() ? null : result.title());
    seconds(object, duration);
    CrashReported crash = step.crash();
    if (crash != null && crash.title().equals(result.title())) {
      excerpt(object, crash.report());
    }
    ObjectNode misc = misc(step);
    if (runs != null) {
      misc.put("runs", runs);
    }
    object.set("misc", misc);
    objects.put(Section.TESTS, id, object);
    incident(id, result);
  }

  /// A crash by another title is not known to be the same bug.
  private void incident(String test, RunResult result) {
    CrashReported bug = bisection.crash();
    boolean present = bug != null && bug.title().equals(result.title());
    if (bug == null || (!present && result.outcome() != RunOutcome.OK)) {
      return;
    }
    ObjectNode object =
        object(test)
            .put("issue_id", issue)
            .put("issue_version", bisection.history().sequence())
            .put("test_id", test)
            .put("present", present);
    objects.put(Section.INCIDENTS, test, object);
  }

  private String path() {
    return bisection.started() != null && bisection.started().format().startsWith("syzbot")
        ? "syzkaller.repro"
        : "bisection.test";
  }

  private ObjectNode misc(Step step) {
    return JSON.objectNode().put("bisection", bisection.id().value()).put("step", step.number());
  }

  private static String id(String name) {
    return ORIGIN + ":" + name;
  }

  private static ObjectNode object(String id) {
    return JSON.objectNode().put("id", id).put("origin", ORIGIN);
  }

  private static String status(BuildResult result) {
    return switch (result) {
      case BUILT -> "PASS";
      case FAILED -> "FAIL";
      case INFRA -> "ERROR";
    };
  }

  private static String status(RunOutcome outcome) {
    return switch (outcome) {
      case OK -> "PASS";
      case CRASHED -> "FAIL";
      case BOOT_FAILED -> "MISS";
      case TEST_FAILED, INFRA, FAILED -> "ERROR";
      case IGNORED -> "SKIP";
    };
  }

  private static void seconds(ObjectNode object, @Nullable Duration duration) {
    if (duration != null) {
      object.put("duration", duration.toMillis() / 1000.0);
    }
  }

  private static void excerpt(ObjectNode object, @Nullable String text) {
    if (text != null) {
      int[] start = clean(text).codePoints().limit(LONGEST_EXCERPT).toArray();
      object.put("log_excerpt", new String(start, 0, start.length));
    }
  }

  private static void text(ObjectNode object, String name, @Nullable Object value) {
    if (value != null) {
      object.put(name, clean(value.toString()));
    }
  }

  /// The schema refuses NUL.
  private static String clean(String text) {
    return text.replace("\0", "");
  }
}
