package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.producer.calibration.GroundTruth;
import dev.firstbad.producer.offline.Offline;
import dev.firstbad.producer.offline.Told;
import dev.firstbad.whatif.Backtest;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.whatif.Retried;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
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
    name = "backtest",
    description =
        "Hold a policy against all history: verdicts flipped, bisections touched, and which results"
            + " would have been sent.",
    footer = {
      "",
      "A result is sent if it is one commit, neither merge nor release nor without",
      "effect, and the tool's own confidence is high enough. Exits with 2 if a file is",
      "refused.",
      "Example: firstbad backtest --policy any-crash --against ground-truth.tsv logs/"
    })
final class BacktestPolicy implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "files, directories of files, or - for standard input")
  private List<String> paths = List.of();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "the system whose record to take, instead of logs")
  private @Nullable URI server;

  @Option(
      names = "--against",
      paramLabel = "TSV",
      description = "the true culprit of each log, for precision and recall")
  private @Nullable Path truth;

  @Mixin private PolicyChoice policy;
  @Mixin private Output output;
  @Spec private CommandSpec spec;
  private final InputStream in;
  private Backtest sum = Backtest.NONE;
  private int refused;

  BacktestPolicy(InputStream in) {
    this.in = in;
  }

  /// One log, held against the policy.
  private record Held(@Nullable Retried retried, @Nullable Boolean right) {
    static Held of(Told told, Candidate candidate, @Nullable GroundTruth truth) {
      return switch (told) {
        case Told.Recorded(String file, Bisection bisection) ->
            new Held(
                Retried.of(bisection, candidate),
                truth == null ? null : truth.isRight(file, bisection).orElse(null));
        case Told.Refused refused -> new Held(null, null);
      };
    }
  }

  @Override
  public Integer call() {
    if (paths.isEmpty() == (server == null)) {
      throw new InputWrong("either logs are wanted or --server");
    }
    if (server == null) {
      ofLogs();
    } else {
      ofServer(new Server(server));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(BacktestText.json(policy.name(), sum));
    } else {
      BacktestText.print(sum, out);
    }
    return refused > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  private void ofLogs() {
    Candidate candidate = policy.candidate();
    GroundTruth truths = truth == null ? null : GroundTruth.read(truth);
    Offline.each(paths, in, told -> Held.of(told, candidate, truths), this::add);
  }

  private void add(Held held) {
    if (held.retried() == null) {
      refused++;
    } else {
      sum = sum.and(held.retried(), held.right());
    }
  }

  private void ofServer(Server system) {
    if (!policy.isNamed() || truth != null) {
      throw new InputWrong(
          "a running system knows policies by name alone and no files: give logs instead of"
              + " --server");
    }
    RecordOf.each(
        system,
        policy.name(),
        (JsonNode bisection) -> sum = sum.and(RecordOf.retried(bisection), null));
  }
}
