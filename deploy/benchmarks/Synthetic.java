import dev.firstbad.event.Answer;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One made-up bisection of a world: bad where it starts, some releases back to a good one, then
/// halves of the range around its bug's culprit. Commits are tested by all bisections that pass by.
final class Synthetic {
  private static final List<String> COMPILERS =
      List.of(
          "gcc (GCC) 8.1.0",
          "gcc (GCC) 9.0.0 20181231",
          "gcc (GCC) 10.1.0-syz",
          "gcc (Debian 10.2.1-6) 10.2.1",
          "Debian clang version 11.0.1-2",
          "Debian clang version 13.0.1",
          "clang version 15.0.6",
          "gcc (Debian 12.2.0-14) 12.2.0");
  private static final int RUNS = 6;

  private final World world;
  private final World.Bug bug;
  private final Random random;
  private final List<EventBody> bodies = new ArrayList<>();
  private final String compiler;
  private final Kind kind;
  private int steps;

  private Synthetic(World world, int number) {
    this.world = world;
    random = world.random("bisection", number);
    bug = world.bug(random);
    compiler = COMPILERS.get(random.nextInt(COMPILERS.size()));
    kind = random.nextInt(5) == 0 ? Kind.FIX : Kind.CAUSE;
  }

  /// The events of a bisection, the same each time.
  static List<Event> of(World world, int number) {
    Synthetic made = new Synthetic(world, number);
    made.tell();
    List<Draft> drafts = made.bodies.stream().map(Draft::said).toList();
    return Draft.place(drafts, id(world, number), world.recorded(number), "/synthetic");
  }

  /// Whether anybody may see it.
  static boolean isPublic(World world, int number) {
    return of(world, number).stream().noneMatch(event -> event.body() instanceof VisibilityChanged);
  }

  static BisectionId id(World world, int number) {
    return new BisectionId(world.hex("id", number).substring(0, 16));
  }

  private void tell() {
    long start = bug.culprit() + 2 + random.nextInt(14);
    bodies.add(
        new BisectionStarted(
            kind,
            "live",
            null,
            Terms.DEFAULT,
            world.commit(start),
            world.tool(random),
            null,
            bug.title()));
    int luck = random.nextInt(100);
    if (luck < 3) {
      end(new Outcome.Infra("create image failed: failed to run gcloud: exit status 1"));
    } else if (luck < 7) {
      step(start, SelectionReason.ORIGIN, null, bug.title());
      end(
          new Outcome.Failed(
              "ALL KERNELS FAILED TO BUILD: make: *** [Makefile:1179: vmlinux] Error 2"));
    } else if (luck < 17) {
      step(start, SelectionReason.ORIGIN, null, null);
      end(new Outcome.NotReproduced("the crash wasn't reproduced on the original commit"));
    } else {
      step(start, SelectionReason.ORIGIN, null, bug.title());
      long release = releases(start, luck < 25 ? 4 : random.nextInt(3));
      search(release, start, luck);
    }
    if (random.nextInt(200) == 0) {
      bodies.add(
          new VisibilityChanged(
              Visibility.PRIVATE, "security@kernel.example.org", "embargoed until it is fixed"));
    }
  }

  /// Goes back so many releases that are still bad, and one more.
  private long releases(long start, int bad) {
    long release = world.releaseBefore(start);
    for (int i = 0; i < bad; i++) {
      step(
          world.release(release), SelectionReason.RELEASE, world.releaseName(release), bug.title());
      release--;
    }
    return release;
  }

  private void search(long release, long start, int luck) {
    if (luck < 25) {
      end(
          new Outcome.Horizon(
              world.commit(world.release(release)),
              null,
              "the crash already happened on the oldest tested release"));
      return;
    }
    step(world.release(release), SelectionReason.RELEASE, world.releaseName(release), null);
    long good = bug.culprit() - 2 - random.nextInt(14);
    long bad = start;
    while (bad - good > 1) {
      long middle = good + (bad - good) / 2;
      if (step(
          middle, SelectionReason.MIDPOINT, null, middle >= bug.culprit() ? bug.title() : null)) {
        bad = middle;
      } else {
        good = middle;
      }
      if (luck < 27 && bad - good < 5) {
        return;
      }
    }
    conclude(bad, luck);
  }

  private void conclude(long culprit, int luck) {
    CommitId commit = world.commit(culprit);
    String title = world.subject(culprit);
    if (luck < 35) {
      end(
          new Outcome.Inconclusive(
              List.of(commit, world.commit(culprit - 1), world.commit(culprit - 2))));
    } else if (luck < 39) {
      end(new Outcome.Flake("the crash comes and goes on " + commit.abbreviated()));
    } else if (luck < 40) {
      end(new Outcome.NotConfirmed(commit, title, "its parent crashed in 2 of 6 runs"));
    } else if (luck < 41) {
      end(new Outcome.Truncated());
    } else {
      bodies.add(described(culprit));
      bodies.add(new CrashReported(null, bug.title(), List.of(bug.type()), bug.report()));
      bodies.add(new RecipientsResolved(recipients(culprit), RecipientsResolved.Form.TO_AND_CC));
      end(new Outcome.Culprit(commit, title));
    }
  }

  /// Tests a commit; whether it is bad.
  private boolean step(long commit, SelectionReason reason, String release, String crash) {
    int step = ++steps;
    CommitId id = world.commit(commit);
    String title = world.subject(commit);
    bodies.add(new RevisionSelected(step, id, reason, release, title, ""));
    int luck = random.nextInt(100);
    if (luck < 3) {
      bodies.add(
          new BuildFinished(
              step,
              BuildResult.FAILED,
              compiler,
              null,
              Duration.ofSeconds(40),
              "kernel build failed: " + bug.path() + ":12:3: error: too few arguments"));
      return told(step, Verdict.SKIP, new Counts(0, 0, RUNS, 0), id, title, crash);
    }
    bodies.add(
        new BuildFinished(
            step,
            BuildResult.BUILT,
            compiler,
            world.signature(commit, compiler),
            Duration.ofSeconds(200 + random.nextInt(200)),
            null));
    if (luck < 5) {
      bodies.add(
          new RunsSummarised(
              step, new RunResult(RunOutcome.BOOT_FAILED, "can't ssh into the instance"), RUNS));
      return told(step, Verdict.SKIP, new Counts(0, 0, RUNS, 0), id, title, crash);
    }
    int crashed = crash == null ? (random.nextInt(60) == 0 ? 1 : 0) : crashes();
    runs(step, crashed);
    Verdict verdict = crashed == 0 ? Verdict.GOOD : Verdict.BAD;
    return told(step, verdict, new Counts(RUNS - crashed, crashed, 0, 0), id, title, crash);
  }

  private int crashes() {
    int crashed = 0;
    for (int run = 0; run < RUNS; run++) {
      crashed += random.nextDouble() < bug.rate() ? 1 : 0;
    }
    return crashed;
  }

  private void runs(int step, int crashed) {
    RunResult crash = new RunResult(RunOutcome.CRASHED, bug.title());
    if (crashed == 0 || crashed == RUNS) {
      bodies.add(new RunsSummarised(step, crashed == 0 ? RunResult.OK : crash, RUNS));
      return;
    }
    for (int run = 0; run < RUNS; run++) {
      bodies.add(new RunFinished(step, run, run < crashed ? crash : RunResult.OK, null));
    }
  }

  /// A skipped step leaves the search where the truth would have taken it.
  private boolean told(
      int step, Verdict verdict, Counts counts, CommitId commit, String title, String crash) {
    bodies.add(
        new RevisionJudged(
            step,
            verdict,
            counts,
            "any-crash",
            "%d of %d runs crashed".formatted(counts.bad(), counts.total())));
    Verdict decision = kind == Kind.FIX ? verdict.inverse() : verdict;
    bodies.add(
        new DecisionTaken(
            step, decision, decision.name().toLowerCase(), commit, title, Answer.NONE));
    return verdict == Verdict.SKIP ? crash != null : verdict == Verdict.BAD;
  }

  private CommitDescribed described(long commit) {
    return new CommitDescribed(
        world.commit(commit),
        List.of(),
        List.of(world.commit(commit - 1)),
        world.author(commit),
        "Mon Mar 2 00:00:00 2020 +0000",
        world.authored(commit),
        world.subject(commit)
            + "\n\nThis makes it simpler.\n\nSigned-off-by: "
            + world.author(commit)
            + "\n",
        " " + bug.path() + " | 12 +++++-----\n 1 file changed, 6 insertions(+), 6 deletions(-)\n");
  }

  private List<Recipient> recipients(long commit) {
    List<Recipient> recipients = new ArrayList<>();
    String author = world.author(commit);
    String address = author.substring(author.indexOf('<') + 1, author.indexOf('>'));
    recipients.add(new Recipient(address, Recipient.Field.TO, "author", "Author: " + author));
    for (String maintainer : bug.maintainers()) {
      recipients.add(new Recipient(maintainer, Recipient.Field.CC, "maintainer", null));
    }
    return recipients;
  }

  private void end(Outcome outcome) {
    Duration total = Duration.ofMinutes(1 + 12L * steps);
    Effort effort = new Effort(steps, total, total.dividedBy(2), total.dividedBy(2));
    bodies.add(
        outcome instanceof Outcome.Infra || outcome instanceof Outcome.Failed
            ? new BisectionFailed(outcome, effort)
            : new BisectionConcluded(outcome, effort, steps < 4 ? null : random.nextDouble() / 4));
  }
}
