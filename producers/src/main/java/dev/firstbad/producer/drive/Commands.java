package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.event.CommitId;
import dev.firstbad.producer.plan.PlanFile;
import dev.firstbad.producer.workshop.Command;
import dev.firstbad.producer.workshop.Finish;
import dev.firstbad.producer.workshop.SignatureRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The commands of a plan, with what they are told in their environment: `FIRSTBAD_COMMIT`,
/// `FIRSTBAD_TREE`, `FIRSTBAD_STEP`, `FIRSTBAD_OPTIONS` and, in a test, `FIRSTBAD_RUN_NUMBER`.
final class Commands {
  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final Duration FOREVER = Duration.ofDays(365);

  private final PlanFile plan;
  private final Bench bench;

  Commands(PlanFile plan, Bench bench) {
    this.plan = plan;
    this.bench = bench;
  }

  Finish build(Act.Subject subject) throws InterruptedException {
    PlanFile.Build build = Objects.requireNonNull(plan.build());
    Map<String, String> environment = environment(subject);
    environment.putAll(build.environment());
    return bench.run(
        command(build.command(), bench.tree(), environment, build.limit()),
        bench.buildLog(subject.step()));
  }

  Finish boot(Act.Subject subject) throws InterruptedException {
    PlanFile.Boot boot = Objects.requireNonNull(plan.boot());
    return bench.run(
        command(boot.command(), bench.tree(), environment(subject), boot.limit()),
        bench.buildLog(subject.step()).resolveSibling("boot.log"));
  }

  Finish test(Act.Subject subject, int index) throws InterruptedException {
    PlanFile.Test test = plan.test();
    Path directory = test.scratch() ? bench.scratch(subject.step(), index) : bench.tree();
    Map<String, String> environment = environment(subject);
    environment.putAll(test.environment());
    environment.put("FIRSTBAD_RUN_NUMBER", String.valueOf(index));
    Duration limit = test.limit() == null ? FOREVER : test.limit();
    Finish finish =
        bench.run(
            command(test.command(), directory, environment, limit),
            bench.runLog(subject.step(), index));
    new Keeping(plan.artefacts())
        .keep(directory, bench.runLog(subject.step(), index), subject, index);
    if (test.scratch()) {
      Trash.delete(directory);
    }
    return finish;
  }

  /// What `get_maintainer.pl`, or whatever the plan names for it, prints; nothing if it fails.
  List<String> maintainers(CommitId commit) throws InterruptedException {
    Map<String, String> environment = new HashMap<>(plan.environment());
    environment.put("FIRSTBAD_COMMIT", commit.hex());
    Finish finish =
        bench.run(
            command(plan.maintainers(), bench.tree(), environment, SHORT), Path.of("/dev/null"));
    return finish.isSuccess() ? finish.output().text().lines().toList() : List.of();
  }

  /// What tells the toolchain from others; empty where the plan does not say.
  String toolchain() throws InterruptedException {
    if (plan.toolchain().command().isEmpty()) {
      return plan.toolchain().text();
    }
    Path here = Path.of("").toAbsolutePath();
    Finish finish =
        bench.run(
            command(plan.toolchain().command(), here, plan.environment(), SHORT),
            Path.of("/dev/null"));
    if (!finish.isSuccess()) {
      throw new Breakdown("the command of `toolchain` " + finish.end().words());
    }
    return finish.output().text().lines().findFirst().orElse("");
  }

  Optional<SignatureRule> signature(Act.Subject subject) {
    PlanFile.Signing signing = plan.signature();
    if (signing.elf() != null) {
      return Optional.of(new SignatureRule.OfElf(signing.elf()));
    }
    if (!signing.files().isEmpty()) {
      return Optional.of(new SignatureRule.OfFiles(signing.files()));
    }
    return signing.command().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SignatureRule.Printed(
                command(signing.command(), bench.tree(), environment(subject), SHORT)));
  }

  private Map<String, String> environment(Act.Subject subject) {
    Map<String, String> environment = new HashMap<>(plan.environment());
    environment.put("FIRSTBAD_COMMIT", subject.commit().hex());
    environment.put("FIRSTBAD_TREE", bench.tree().toString());
    environment.put("FIRSTBAD_STEP", String.valueOf(subject.step()));
    environment.put(
        "FIRSTBAD_OPTIONS", subject.options() == null ? "" : String.join(" ", subject.options()));
    return environment;
  }

  private Command command(
      List<String> words, Path directory, Map<String, String> environment, Duration limit) {
    return new Command(words, directory, environment, limit, plan.artefacts().size());
  }
}
