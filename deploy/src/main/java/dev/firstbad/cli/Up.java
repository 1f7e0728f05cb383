package dev.firstbad.cli;

import dev.firstbad.standalone.Standalone;
import dev.firstbad.standalone.StandaloneSettings;
import dev.firstbad.verdict.Policies;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = "Run the whole system in this process: Kafka broker, streams, API.",
    footer = {
      "",
      "It is ready when /health/ready answers 200. All data is kept in the data",
      "directory. Mail to subscribers needs --smtp, --mail-from and --public-url.",
      "Example: firstbad up --data /var/lib/firstbad"
    })
final class Up implements Runnable {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "firstbad-data",
      description = "where everything is kept (default: ${DEFAULT-VALUE})")
  private Path data;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "use this Kafka cluster instead of the embedded broker")
  private @Nullable String bootstrap;

  @Option(
      names = "--shadow-policy",
      paramLabel = "NAME",
      description = "a policy that only looks on: where it gives another verdict there is an alert")
  private @Nullable String shadow;

  @Mixin private Registry registry;
  @Mixin private Listening listening;
  @Mixin private Outside outward;
  @Mixin private Access access;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (shadow != null && Policies.named(shadow).isEmpty()) {
      throw new InputWrong("--shadow-policy is none of " + Policies.all() + ": " + shadow);
    }
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(spec.commandLine().getErr());
    progress.say("starting, data in " + data);
    StandaloneSettings settings =
        new StandaloneSettings(
            data,
            listening.port(),
            listening.kafkaPort(),
            bootstrap,
            registry.url(),
            shadow,
            outward.settings(),
            access.settings());
    Standalone.run(
        settings,
        system -> {
          out.printf("ready: %s (Kafka: %s)%n", system.url(), system.bootstrap());
          out.flush();
        });
  }
}
