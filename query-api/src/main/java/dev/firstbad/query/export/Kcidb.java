package dev.firstbad.query.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BuildFinished;
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
    issue = KcidbObject.id(bisection.id());
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
    KcidbObject object = new KcidbObject(issue).number("version", version());
    object.text("report_subject", crash.title()).text("comment", crash.title());
    Outcome outcome = bisection.outcome();
    KcidbObject misc = misc().text("outcome", outcome == null ? null : outcome.type());
    if (outcome instanceof Outcome.Culprit(CommitId commit, String title)) {
      object.object("culprit", new KcidbObject().truth("code", true));
      misc.text("culprit_commit", commit).text("culprit_title", title);
    }
    misc.number("confidence", bisection.confidence());
    objects.put(Section.ISSUES, issue, object.object("misc", misc).done());
  }

  private void step(Step step) {
    String build = build(step, checkout(step.revision()));
    for (RunFinished run : step.runs()) {
      String name = bisection.id() + "." + step.number() + "." + run.index();
      test(step, build, KcidbObject.id(name), run.result(), run.duration(), null);
    }
    RunsSummarised all = step.summary();
    if (all != null) {
      String name = bisection.id() + "." + step.number() + ".all";
      test(step, build, KcidbObject.id(name), all.result(), null, all.count());
    }
  }

  /// Commits that the source abbreviates are told as names: the schema takes whole hashes alone.
  private String checkout(RevisionSelected revision) {
    String hex = revision.commit().hex();
    boolean whole = hex.length() == 40 || hex.length() == 64;
    String id = KcidbObject.id(hex);
    KcidbObject object =
        new KcidbObject(id)
            .truth("valid", true)
            .text(whole ? "git_commit_hash" : "git_commit_name", hex)
            .list("git_commit_tags", revision.release())
            .text("comment", revision.title());
    objects.put(Section.CHECKOUTS, id, object.done());
    return id;
  }

  private String build(Step step, String checkout) {
    String id = KcidbObject.id(bisection.id() + "." + step.number());
    KcidbObject object = new KcidbObject(id).text("checkout_id", checkout);
    KcidbObject misc = misc().number("step", step.number());
    BuildFinished build = step.build();
    if (build != null) {
      object.status(build.result()).took(build.duration());
      object.text("compiler", build.compiler()).excerpt(build.text());
      misc.text("kernel_signature", build.signature());
    }
    objects.put(Section.BUILDS, id, object.object("misc", misc).done());
    return id;
  }

  private void test(
      Step step,
      String build,
      String id,
      RunResult result,
      @Nullable Duration duration,
      @Nullable Integer runs) {
    KcidbObject object = new KcidbObject(id).text("build_id", build).text("path", path());
    object.status(result.outcome()).took(duration);
    object.text("comment", result.title().isEmpty() ? null : result.title());
    CrashReported crash = step.crash();
    if (crash != null && crash.title().equals(result.title())) {
      object.excerpt(crash.report());
    }
    object.object("misc", misc().number("step", step.number()).number("runs", runs));
    objects.put(Section.TESTS, id, object.done());
    incident(id, result);
  }

  /// A crash by another title is not known to be the same bug.
  private void incident(String test, RunResult result) {
    CrashReported bug = bisection.crash();
    boolean present = bug != null && bug.title().equals(result.title());
    if (bug == null || (!present && result.outcome() != RunOutcome.OK)) {
      return;
    }
    KcidbObject object =
        new KcidbObject(test)
            .text("issue_id", issue)
            .number("issue_version", version())
            .text("test_id", test)
            .truth("present", present);
    objects.put(Section.INCIDENTS, test, object.done());
  }

  private long version() {
    return bisection.history().sequence();
  }

  private String path() {
    return bisection.started() != null && bisection.started().format().startsWith("syzbot")
        ? "syzkaller.repro"
        : "bisection.test";
  }

  private KcidbObject misc() {
    return new KcidbObject().text("bisection", bisection.id().value());
  }
}
