package dev.firstbad.producer.drive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.engine.Act;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The environment of the recorded scenarios: what breaks, crashes and is lost is written in their
/// inputs.
final class ScriptedWorld implements World {
  static final String CRASH = "KASAN: use-after-free Read in foo";

  /// The options of which the crash needs the second one.
  static final List<String> OPTIONS = List.of("EXTRA", "NEEDED");

  private final SyntheticHistory history;
  private final JsonNode inputs;

  ScriptedWorld(SyntheticHistory history, JsonNode inputs) {
    this.history = history;
    this.inputs = inputs;
  }

  /// What the scenarios call a configuration.
  String configuration(@Nullable List<String> options) {
    if (options == null || options.equals(OPTIONS)) {
      return "original config";
    }
    return options.isEmpty()
        ? inputs.path("baselineConfig").asText("baseline")
        : "new-minimized-config";
  }

  @Override
  public BuildFinished build(Act.Subject subject) {
    String config = configuration(subject.options());
    String title = history.title(subject.commit());
    String binary = isWithin(title, "sameBinary") ? "same-sign" : title;
    BuildResult result = config.equals("baseline-fails") ? BuildResult.FAILED : BuildResult.BUILT;
    return new BuildFinished(
        subject.step(), result, null, sign(binary + "-" + config), Duration.ofSeconds(1), null);
  }

  @Override
  public BootFinished boot(Act.Subject subject) {
    throw new AssertionError("nothing boots here");
  }

  @Override
  public RunFinished run(Act.Subject subject, int index) {
    return new RunFinished(subject.step(), index, result(subject, index), Duration.ofSeconds(1));
  }

  @Override
  public CrashReported quote(Act.Quote quote) {
    return new CrashReported(quote.step(), quote.title(), quote.types(), "the report\n");
  }

  @Override
  public CommitDescribed describe(CommitId commit) {
    List<CommitId> parents = history.parents(commit);
    return new CommitDescribed(
        commit,
        parents.size() > 1 ? parents : List.of(),
        parents,
        "A Person <person@example.org>",
        "",
        null,
        history.title(commit),
        "");
  }

  @Override
  public List<String> maintainers(CommitDescribed commit) {
    return List.of();
  }

  private RunResult result(Act.Subject subject, int index) {
    String title = history.title(subject.commit());
    String config = configuration(subject.options());
    int runs = subject.runs();
    if (isWithin(title, "broken") || config.equals("baseline-skip")) {
      return new RunResult(RunOutcome.BOOT_FAILED, "kernel doesn't boot");
    }
    if (isWithin(title, "infraErr")) {
      return 2 * index <= runs ? new RunResult(RunOutcome.INFRA, "infra") : RunResult.OK;
    }
    if (crashes(subject, config)) {
      boolean spared = inputs.path("flaky").asBoolean() && index >= Math.max(2, runs / 6);
      return spared ? RunResult.OK : new RunResult(RunOutcome.CRASHED, CRASH);
    }
    return clean(index, runs);
  }

  private RunResult clean(int index, int runs) {
    if (inputs.path("injectSyzFailure").asBoolean() && index == 0) {
      return new RunResult(RunOutcome.CRASHED, "SYZFATAL: executor failed");
    }
    return inputs.path("injectLostConnection").asBoolean() && index < runs / 3
        ? new RunResult(RunOutcome.CRASHED, "lost connection to test machine")
        : RunResult.OK;
  }

  private boolean crashes(Act.Subject subject, String config) {
    CommitId commit = subject.commit();
    boolean can =
        List.of("original config", "baseline-repro", "new-minimized-config").contains(config);
    boolean reverted =
        subject.without() != null
            && history.title(subject.without()).equals(inputs.path("introduced").asText());
    return can
        && !reverted
        && (!inputs.has("introduced") || contains(commit, inputs.path("introduced").asText()))
        && !(inputs.has("fixCommit") && contains(commit, inputs.path("fixCommit").asText()));
  }

  private boolean contains(CommitId commit, String title) {
    return history
        .find(title)
        .map(wanted -> history.terrain().graph().isAncestor(wanted, commit))
        .orElse(false);
  }

  private boolean isWithin(String title, String range) {
    if (!inputs.has(range + "Start") || !title.matches("\\d+")) {
      return false;
    }
    int number = Integer.parseInt(title);
    return number >= inputs.path(range + "Start").asInt()
        && number <= inputs.path(range + "End").asInt();
  }

  private static Signature sign(String what) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new Signature(
          HexFormat.of().formatHex(sha256.digest(what.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
