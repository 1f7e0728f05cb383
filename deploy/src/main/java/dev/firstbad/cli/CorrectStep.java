package dev.firstbad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "correct",
    description = "Correct the verdict on a step: the result follows, a running search obeys.",
    footer = {
      "",
      "Nothing is deleted: `show ID --at SEQUENCE` shows how it was before.",
      "Example: firstbad correct 1a2b --step 4 --to skip --reason wrong-image --preview"
    })
final class CorrectStep implements Runnable {
  @Option(names = "--step", paramLabel = "N", required = true, description = "number of the step")
  private int step;

  @Option(
      names = "--to",
      paramLabel = "VERDICT",
      required = true,
      description = "good, bad, or skip where it proves nothing")
  private String verdict;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
  private String reason;

  @Mixin private Saying saying;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    saying.say(
        "/corrections",
        reason,
        body -> body.put("step", step).put("verdict", verdict),
        spec.commandLine().getOut());
  }
}
