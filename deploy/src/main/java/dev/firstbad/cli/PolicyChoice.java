package dev.firstbad.cli;

import dev.firstbad.producer.plan.PolicyReader;
import dev.firstbad.verdict.Policies;
import dev.firstbad.verdict.VerdictPolicy;
import dev.firstbad.whatif.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The policy that a command holds history against: one that we have, or one that a file states.
final class PolicyChoice {
  @Option(
      names = "--policy",
      required = true,
      paramLabel = "NAME|FILE",
      description = "the name of a policy, such as any-crash, or a YAML file that states one")
  private String policy;

  String name() {
    return policy;
  }

  /// Whether it has a name that every part of the system knows.
  boolean isNamed() {
    return Policies.named(policy).isPresent();
  }

  Candidate candidate() {
    return Candidate.named(policy).orElseGet(this::stated);
  }

  private Candidate stated() {
    try {
      return new Candidate.Stated(PolicyReader.read(Files.readString(Path.of(policy))));
    } catch (IOException | InvalidPathException e) {
      throw new InputWrong(
          "--policy %s is neither a file that can be read nor one of %s"
              .formatted(
                  policy,
                  Policies.all().stream()
                      .map(VerdictPolicy::name)
                      .collect(Collectors.joining(", "))));
    }
  }
}
