package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.simulation.Noise;
import dev.firstbad.simulation.Score;
import dev.firstbad.simulation.Simulation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "simulate",
    description = "Let policies search for known culprits in noise, to see what they are worth.",
    footer = {
      "",
      "A policy is any-crash, an era of syzkaller such as syzkaller@2024-07-15,",
      "bisect:N (a revision is bad if N runs in a row fail), facf@1 or two-rate@1. All",
      "of them meet the same ranges and the same chance; the same seed gives the same",
      "scores. Noise is",
      "  kernel      reproducers that miss and unrelated crashes; hours of builds and",
      "              batches of ten",
      "  facf        flaky tests of known rates, no culprit in 40 %% of the ranges; runs",
      "              alone count",
      "  rates:W/O   runs fail at these rates with the bug and without it, which no",
      "              policy knows",
      "claimed is the mean probability that a policy gives its answers, observed how",
      "many are right.",
      "Example: firstbad simulate --noise kernel",
      "Example: firstbad simulate --noise facf --ranges 13600",
      "Example: firstbad simulate --noise rates:0.5/0.05 --policy two-rate@1 --seed 2"
    })
final class Simulate implements Runnable {
  @Option(
      names = "--policy",
      paramLabel = "P",
      description = "a policy; can be repeated (default: those that the noise is known for)")
  private List<String> policies = List.of();

  @Option(
      names = "--noise",
      paramLabel = "NOISE",
      required = true,
      description = "kernel, facf or rates:W/O")
  private String noise;

  @Option(
      names = "--ranges",
      paramLabel = "N",
      defaultValue = "1000",
      description = "how many ranges are searched (default: ${DEFAULT-VALUE})")
  private int ranges;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "what chance depends on (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--stop",
      paramLabel = "P",
      description =
          "how sure two-rate@1 must be (default: 0.99 for kernel, 0.99999 for facf, 0.95 for"
              + " rates)")
  private @Nullable Double stop;

  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Noise world = noise();
    Simulation simulation = simulation(world);
    Progress progress = new Progress(spec.commandLine().getErr());
    Table table =
        new Table(
            "POLICY",
            "ACCURACY",
            "PER CULPRIT",
            "UNANSWERED",
            "RUNS",
            "BUILDS",
            "HOURS",
            "CLAIMED",
            "OBSERVED");
    List<String> wanted = policies.isEmpty() ? world.policies() : policies;
    for (String policy : wanted) {
      progress.say(policy + ", " + ranges + " ranges");
      show(policy, score(simulation, policy), table);
    }
    if (!output.json()) {
      table.print(spec.commandLine().getOut());
    }
  }

  private Noise noise() {
    return Noise.named(noise)
        .orElseThrow(() ->
            new InputWrong(
                "--noise is kernel, facf or rates:W/O with 0 <= O < W <= 1, not " + noise));
  }

  private Simulation simulation(Noise world) {
    if (ranges < 1) {
      throw new InputWrong("--ranges is 1 or more, not " + ranges);
    }
    if (stop != null && !(stop > 0 && stop < 1)) {
      throw new InputWrong("--stop is above 0 and below 1, not " + stop);
    }
    return new Simulation(
        world, ranges, seed, stop == null ? OptionalDouble.empty() : OptionalDouble.of(stop));
  }

  private static Score score(Simulation simulation, String policy) {
    return simulation
        .score(policy)
        .orElseThrow(() -> new InputWrong("--policy: no policy is called '" + policy + "'"));
  }

  private void show(String policy, Score score, Table table) {
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(json(policy, score));
      return;
    }
    table.row(
        policy,
        text("%.4f", score.accuracy()),
        text("%.4f", score.perCulprit()),
        text("%.3f", (double) score.unanswered() / ranges),
        text("%.2f", score.meanRuns()),
        text("%.2f", score.meanBuilds()),
        text("%.3f", score.meanHours()),
        text("%.4f", score.meanClaimed()),
        text("%.4f", score.observed()));
  }

  private ObjectNode json(String policy, Score score) {
    return Server.JSON
        .createObjectNode()
        .put("noise", noise)
        .put("seed", seed)
        .put("policy", policy)
        .put("ranges", score.ranges())
        .put("culprits", score.culprits())
        .put("accuracy", score.accuracy())
        .put("perCulprit", score.perCulprit())
        .put("unanswered", score.unanswered())
        .put("runs", score.meanRuns())
        .put("builds", score.meanBuilds())
        .put("hours", score.meanHours())
        .put("claimed", score.meanClaimed())
        .put("observed", score.observed());
  }

  private static String text(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
