package dev.firstbad.cli;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Outcome;
import dev.firstbad.producer.plan.PlanFile;
import dev.firstbad.producer.plan.Planned;
import dev.firstbad.producer.repository.GitRepository;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description =
        "Search a repository for the first bad commit, or for the fix, and record it all.",
    footer = {
      "",
      "With a plan: as it says. With --bad and --good: as `git bisect run`, the",
      "command's exit status decides (0 good, 125 skip, 1 to 127 bad, others end the",
      "search). Your checkout is never touched: commands run in a work tree of their",
      "own, and find FIRSTBAD_COMMIT, FIRSTBAD_TREE, FIRSTBAD_STEP, FIRSTBAD_OPTIONS",
      "and FIRSTBAD_RUN_NUMBER in their environment. Ctrl-C ends the search with what",
      "it knows; --resume goes on, also after a crash.",
      "",
      "Where tests are flaky, a plan's `policy: two-rate@1` weighs all runs together,",
      "tests revisions again, and ends when one explanation has the `probability`",
      "(0.95), or with `flake`; `facf@1` is for what always fails, with the known",
      "`flake-rate` (0.01). `prior` is uniform, paths, text or [paths, text], with",
      "`suspected-paths` instead of those in the first failure, and `flake-chance`",
      "(0.1) how likely it is beforehand that no commit is to blame.",
      "",
      "Exits with 1 if there is no culprit, with 3 if the machinery failed.",
      "Example: firstbad run plan.yaml",
      "Example: firstbad run --bad HEAD --good v1.0 -- make check",
      "Example: firstbad run --policy two-rate@1 --bad HEAD --good v1.0 -- make check",
      "Example: firstbad run --bad HEAD --good v1.0 -- src/net -- ./test.sh 80"
    })
final class RunSearch implements Callable<Integer> {
  @Parameters(
      paramLabel = "PLAN.yaml | [PATH... --] COMMAND",
      arity = "0..*",
      description = "the plan; or, after --, the command that tests a revision")
  private List<String> words = List.of();

  @Mixin private GivenEnds ends;

  @Option(names = "--resume", paramLabel = "ID", description = "go on with this search")
  private @Nullable String resumed;

  @Option(names = "--dry-run", description = "say what would be done, and do nothing")
  private boolean dryRun;

  @Mixin private LiveRun live;
  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return Interruption.ends(this::search);
  }

  private int search() {
    if (resumed == null) {
      return begin();
    }
    if (!words.isEmpty() || ends.areGiven() || dryRun) {
      throw new InputWrong("--resume takes the plan from the record, and no other");
    }
    BisectionId id = live.named(resumed);
    return answer(id, live.resume(id, spec.commandLine().getErr()));
  }

  private int begin() {
    List<String> problems = new ArrayList<>();
    PlanFile file =
        ends.areGiven()
            ? Planned.read(ends.plan(words), problems)
            : Planned.read(planText(), System.getenv(), problems);
    try (GitRepository repository = live.open(file)) {
      Planned planned = Planned.of(file, problems, repository);
      if (dryRun) {
        PlanText.print(planned, spec.commandLine().getOut());
        return ExitCode.DONE;
      }
      BisectionId id = LiveRun.newId(Instant.now());
      return answer(id, live.begin(id, planned, repository, spec.commandLine().getErr()));
    }
  }

  private int answer(BisectionId id, Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    live.answer(id, out, output.json());
    out.flush();
    return switch (outcome) {
      case Outcome.Culprit culprit -> ExitCode.DONE;
      case Outcome.Infra infra -> ExitCode.WORLD_FAILED;
      case Outcome other -> ExitCode.NO;
    };
  }

  private String planText() {
    if (words.size() != 1) {
      throw new InputWrong("a plan, or --bad and --good with a command, or --resume is wanted");
    }
    Path path = Path.of(words.getFirst());
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new InputWrong(
          e instanceof NoSuchFileException
              ? "no such plan: " + path
              : "cannot read the plan " + path + ": " + e.getMessage());
    }
  }
}
