package dev.firstbad.producer.drive;

import dev.firstbad.crash.Crash;
import dev.firstbad.crash.CrashPatterns;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.producer.plan.PlanFile;
import dev.firstbad.producer.workshop.Finish;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the end and the output of a command say of a revision.
///
/// 0 is good, 125 means that it cannot be tested, 75 that the machinery failed (`EX_TEMPFAIL` of
/// sysexits), anything else that it is bad; and whatever the status, a crash in the output is one.
/// For plans that go by git's rule, the status alone decides, and what git aborts on ends the
/// search.
final class Reading {
  private static final int TEMPORARY = 75;
  private static final int UNTESTABLE = 125;
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;
  private static final int ABORT = 128;

  private final PlanFile plan;
  private final CrashPatterns patterns;

  Reading(PlanFile plan) {
    this.plan = plan;
    this.patterns = new CrashPatterns(plan.crashes().patterns(), plan.crashes().builtIn());
  }

  BuildResult ofBuild(Finish finish) {
    return switch (finish.end()) {
      case Finish.End.Exited(int status) when status == 0 -> BuildResult.BUILT;
      case Finish.End.Exited(int status) when status == TEMPORARY -> BuildResult.INFRA;
      case Finish.End.Exited exited -> BuildResult.FAILED;
      case Finish.End.TimedOut late -> BuildResult.FAILED;
      case Finish.End.Killed killed -> BuildResult.INFRA;
      case Finish.End.NotStarted not -> BuildResult.INFRA;
    };
  }

  RunResult ofBoot(Finish finish) {
    Optional<Crash> crash = patterns.in(finish.output().text());
    String title = crash.map(Crash::title).orElseGet(() -> "the boot " + finish.end().words());
    return switch (finish.end()) {
      case Finish.End.Exited(int status) when status == 0 && crash.isEmpty() -> RunResult.OK;
      case Finish.End.Exited(int status) when status == TEMPORARY -> infra(finish);
      case Finish.End.Exited exited -> new RunResult(RunOutcome.BOOT_FAILED, title);
      case Finish.End.TimedOut late -> new RunResult(RunOutcome.BOOT_FAILED, title);
      case Finish.End.Killed killed -> infra(finish);
      case Finish.End.NotStarted not -> infra(finish);
    };
  }

  RunResult ofRun(Finish finish) {
    return plan.test().asGit() ? byStatus(finish) : byCrash(finish);
  }

  /// Whether it goes by git's rule and ended as shells do that find no command, or one that is not
  /// executable.
  boolean isShellFailure(Finish finish) {
    return plan.test().asGit()
        && finish.end() instanceof Finish.End.Exited(int status)
        && (status == NOT_EXECUTABLE || status == NOT_FOUND);
  }

  /// A run whose end says nothing, as it is the same on a good revision.
  RunResult uselessly(Finish finish) {
    return new RunResult(
        RunOutcome.INFRA, "the command " + finish.end().words() + ", and so on a good revision");
  }

  /// The report of the crash of that title in an output, or else the end of the output.
  String report(String output) {
    return patterns.in(output).map(Crash::report).orElse(output);
  }

  private RunResult byCrash(Finish finish) {
    Optional<Crash> crash = patterns.in(finish.output().text());
    if (crash.isPresent()) {
      return counted(crash.get().title());
    }
    return switch (finish.end()) {
      case Finish.End.Exited(int status) when status == TEMPORARY || status >= NOT_EXECUTABLE ->
          infra(finish);
      case Finish.End.Exited(int status) -> exited(status, Optional.empty());
      case Finish.End.TimedOut late -> late(finish);
      case Finish.End.Killed killed -> infra(finish);
      case Finish.End.NotStarted not -> infra(finish);
    };
  }

  private RunResult byStatus(Finish finish) {
    return switch (finish.end()) {
      case Finish.End.Exited(int status) when status >= ABORT -> infra(finish);
      case Finish.End.Exited(int status) ->
          exited(status, patterns.in(finish.output().text()).map(Crash::title));
      case Finish.End.TimedOut late -> late(finish);
      case Finish.End.Killed killed -> infra(finish);
      case Finish.End.NotStarted not -> infra(finish);
    };
  }

  private static RunResult exited(int status, Optional<String> title) {
    return switch (status) {
      case 0 -> RunResult.OK;
      case UNTESTABLE -> new RunResult(RunOutcome.TEST_FAILED, "exit status 125");
      default -> new RunResult(RunOutcome.CRASHED, title.orElse("exit status " + status));
    };
  }

  /// A crash that is not what is searched for does not count.
  private RunResult counted(String title) {
    boolean foreign =
        matches(plan.crashes().ignore(), title)
            || (!plan.crashes().expect().isEmpty() && !matches(plan.crashes().expect(), title));
    return new RunResult(foreign ? RunOutcome.IGNORED : RunOutcome.CRASHED, title);
  }

  private RunResult late(Finish finish) {
    String title = "no end within " + plan.test().limit();
    return switch (plan.test().onTimeout()) {
      case BAD -> new RunResult(RunOutcome.CRASHED, title);
      case SKIP -> new RunResult(RunOutcome.TEST_FAILED, title);
      case INFRA -> infra(finish);
    };
  }

  private static RunResult infra(Finish finish) {
    return new RunResult(RunOutcome.INFRA, "the command " + finish.end().words());
  }

  private static boolean matches(Iterable<Pattern> patterns, String title) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(title).find()) {
        return true;
      }
    }
    return false;
  }
}
