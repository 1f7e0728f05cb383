package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.intake.Import;
import dev.firstbad.producer.intake.Imported;
import dev.firstbad.standalone.Standalone;
import dev.firstbad.standalone.StandaloneSettings;
import dev.firstbad.wire.EventStore;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Run the system in a temporary directory with a real bisection in it.",
    footer = {"", "Example: firstbad demo --port 8081"})
final class Demo implements Runnable {
  @Mixin private Listening listening;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(spec.commandLine().getErr());
    progress.say("starting broker, streams and API");
    StandaloneSettings settings =
        new StandaloneSettings(null, listening.port(), listening.kafkaPort(), null, null);
    Standalone.run(
        settings,
        system -> {
          progress.say("importing the sample");
          show(system, sample(system), out);
        });
  }

  /// Imports the sample and returns the path of its bisection in the API.
  static String sample(Standalone system) {
    try (EventStore store = Destination.open(system.bootstrap(), null)) {
      Imported imported =
          new Import(store::append, InstantSource.system())
              .one(Sample.NAME, Sample.bytes())
              .getFirst();
      return switch (imported) {
        case Imported.Recorded recorded -> "/api/v1/bisections/" + recorded.bisection().id();
        case Imported.Refused refused -> throw new IllegalStateException(refused.reason());
      };
    }
  }

  static void show(Standalone system, String path, PrintWriter out) {
    Server server = new Server(URI.create(system.url()));
    JsonNode bisection = server.await(path, json -> json.path("outcome").isObject());
    ShowBisection.print(bisection, out);
    out.println();
    ShowRecipients.print(server.json(path + "/recipients"), out);
    String option = system.url().endsWith(":8080") ? "" : " --server " + system.url();
    out.printf(
        """

        %1$s%2$s
        %1$s/docs        the API
        Now try, in another terminal (this one runs it until Ctrl-C):
          deploy/firstbad steps %3$s%4$s
          deploy/firstbad show %3$s --at 40%4$s
          deploy/firstbad log %3$s%4$s
          deploy/firstbad commit 71335f37c5e8%4$s
        """,
        system.url(), path, bisection.path("id").asText().substring(0, 6), option);
    out.flush();
  }
}
