package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.engine.Steering;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Signature;
import dev.firstbad.producer.plan.PlanFile;
import dev.firstbad.producer.plan.Recipe;
import dev.firstbad.producer.repository.GitRepository;
import dev.firstbad.producer.workshop.Finish;
import dev.firstbad.producer.workshop.Reverted;
import dev.firstbad.producer.workshop.SignatureRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The real world: work trees, processes and files of one search.
final class Workbench implements World {
  private static final int LONGEST_TEXT = 64 << 10;

  private final PlanFile plan;
  private final GitRepository repository;
  private final Bench bench;
  private final Reading reading;
  private final Commands commands;
  private final String toolchain;

  Workbench(PlanFile plan, GitRepository repository, Bench bench) throws InterruptedException {
    this.plan = plan;
    this.repository = repository;
    this.bench = bench;
    this.reading = new Reading(plan);
    this.commands = new Commands(plan, bench);
    this.toolchain = commands.toolchain();
  }

  /// The hash of how a step is built.
  String recipe(Act.Subject subject) {
    return Recipe.ofBuild(plan, toolchain, subject.options());
  }

  @Override
  public BuildFinished build(Act.Subject subject) throws InterruptedException {
    if (plan.policy() instanceof Steering.ByPosterior && bench.holds(key(subject))) {
      return signed(subject, null);
    }
    Optional<String> obstacle = lay(subject);
    if (obstacle.isPresent()) {
      return built(subject, BuildResult.FAILED, null, null, obstacle.get());
    }
    Finish finish = commands.build(subject);
    BuildResult result = reading.ofBuild(finish);
    if (result != BuildResult.BUILT) {
      String words = "the build " + finish.end().words() + "\n" + end(finish.output().text());
      return built(subject, result, finish, null, words);
    }
    return signed(subject, finish);
  }

  @Override
  public BootFinished boot(Act.Subject subject) throws InterruptedException {
    ready(subject);
    Finish finish = commands.boot(subject);
    return new BootFinished(subject.step(), reading.ofBoot(finish), finish.took());
  }

  @Override
  public RunFinished run(Act.Subject subject, int index) throws InterruptedException {
    Optional<String> obstacle = ready(subject);
    if (obstacle.isPresent()) {
      RunResult untestable = new RunResult(RunOutcome.TEST_FAILED, obstacle.get());
      return new RunFinished(subject.step(), index, untestable, null);
    }
    Finish finish = commands.test(subject, index);
    RunResult result =
        isSuspicious(subject, index, finish) && endsAlike(subject, index, finish)
            ? reading.uselessly(finish)
            : reading.ofRun(finish);
    return new RunFinished(subject.step(), index, result, finish.took());
  }

  /// Whether the shell may not have found what it was to run; `git bisect run` asks so, too, of the
  /// first test.
  private boolean isSuspicious(Act.Subject subject, int index, Finish finish) {
    return subject.step() == 1
        && index == 0
        && !plan.ends().good().isEmpty()
        && reading.isShellFailure(finish);
  }

  /// Whether the test ends on a good revision as it did here: then it tells nothing.
  private synchronized boolean endsAlike(Act.Subject subject, int index, Finish finish)
      throws InterruptedException {
    CommitId good = repository.revisions().all(plan.ends().good()).getFirst();
    bench.checkout(good);
    Finish there =
        commands.test(new Act.Subject(subject.step(), good, null, null, true, 1), index + 1);
    return there.end().equals(finish.end());
  }

  @Override
  public CrashReported quote(Act.Quote quote) {
    String report =
        bench
            .output(quote.step(), quote.run())
            .map(reading::report)
            .map(Workbench::end)
            .orElse(null);
    return new CrashReported(quote.step(), quote.title(), quote.types(), report);
  }

  /// The blank line is the one that the log has below each of git's answers.
  @Override
  public CommitDescribed describe(CommitId commit) {
    CommitDescribed described = repository.describe(commit);
    return new CommitDescribed(
        described.commit(),
        described.mergeOf(),
        described.parents(),
        described.author(),
        described.authored(),
        described.authoredAt(),
        described.message(),
        described.changes() + "\n");
  }

  @Override
  public List<String> maintainers(CommitDescribed commit) throws InterruptedException {
    if (plan.maintainers().isEmpty()) {
      return List.of();
    }
    bench.checkout(commit.commit());
    return commands.maintainers(commit.commit());
  }

  /// Lays the files of a step out; why that cannot be done, if so.
  private Optional<String> lay(Act.Subject subject) throws InterruptedException {
    bench.checkout(subject.commit());
    CommitId without = subject.without();
    return without == null
        ? Optional.empty()
        : switch (bench.revert(without)) {
          case Reverted.Done done -> Optional.empty();
          case Reverted.Nothing nothing -> Optional.of("there is nothing to revert of " + without);
          case Reverted.Conflicts(List<String> paths) ->
              Optional.of("reverting %s conflicts in %s".formatted(without, paths));
        };
  }

  /// Sees to it that what is to be run is there, also after another engine built it.
  private synchronized Optional<String> ready(Act.Subject subject) throws InterruptedException {
    String key = key(subject);
    if (bench.holds(key)) {
      return Optional.empty();
    }
    Optional<String> obstacle = lay(subject);
    if (obstacle.isEmpty() && plan.build() != null) {
      Finish finish = commands.build(subject);
      if (reading.ofBuild(finish) != BuildResult.BUILT) {
        throw new Breakdown(
            "%s was built before, but now the build %s"
                .formatted(subject.commit(), finish.end().words()));
      }
    }
    if (obstacle.isEmpty()) {
      bench.hold(key);
    }
    return obstacle;
  }

  /// @param finish how the build ended; null where what was built before is still there
  private BuildFinished signed(Act.Subject subject, @Nullable Finish finish)
      throws InterruptedException {
    Optional<SignatureRule> rule = commands.signature(subject);
    SignatureRule.Taken taken = rule.isPresent() ? bench.sign(rule.get()) : null;
    return switch (taken) {
      case SignatureRule.Taken.Signed(Signature signature) -> {
        bench.hold(key(subject));
        yield built(subject, BuildResult.BUILT, finish, signature, null);
      }
      case SignatureRule.Taken.Failed(String reason) ->
          built(subject, BuildResult.FAILED, finish, null, "no signature: " + reason + "\n");
      case null -> {
        bench.hold(key(subject));
        yield built(subject, BuildResult.BUILT, finish, null, null);
      }
    };
  }

  private BuildFinished built(
      Act.Subject subject,
      BuildResult result,
      @Nullable Finish finish,
      @Nullable Signature signature,
      @Nullable String text) {
    return new BuildFinished(
        subject.step(),
        result,
        toolchain.isEmpty() ? null : toolchain,
        signature,
        finish == null ? null : finish.took(),
        text,
        recipe(subject));
  }

  private static String key(Act.Subject subject) {
    return "%s %s %s".formatted(subject.commit(), subject.options(), subject.without());
  }

  private static String end(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(text.length() - LONGEST_TEXT);
  }
}
