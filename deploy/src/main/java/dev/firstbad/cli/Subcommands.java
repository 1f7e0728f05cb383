package dev.firstbad.cli;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The commands behind `firstbad`, each made only when it is wanted: what picocli has to learn of
/// one takes longer than many a command's work.
final class Subcommands {
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  Subcommands(InputStream in, StandardOutput out) {
    commands.put("up", Up::new);
    commands.put("demo", Demo::new);
    commands.put("import", () -> new ImportLogs(in));
    commands.put("check", () -> new CheckLogs(in));
    commands.put("confidence", () -> new ShowConfidence(in));
    commands.put("calibrate", () -> new Calibrate(in));
    commands.put("what-if", () -> new AskWhatIf(in));
    commands.put("backtest", () -> new BacktestPolicy(in));
    commands.put("parse", () -> new ParseLog(in, out));
    commands.put("list", ListBisections::new);
    commands.put("show", ShowBisection::new);
    commands.put("steps", ShowSteps::new);
    commands.put("events", ShowEvents::new);
    commands.put("log", () -> new PrintLog(out));
    commands.put("cc", ShowRecipients::new);
    commands.put("report", () -> new ShowReport(out));
    commands.put("commit", ShowCommit::new);
    commands.put("flaky", () -> new ShowFlaky(out));
    commands.put("alerts", ShowAlerts::new);
    commands.put("compare", CompareBisections::new);
    commands.put("stats", ShowStatistics::new);
    commands.put("watch", () -> new WatchEvents(out));
    commands.put("export", () -> new ExportBisections(out));
    commands.put("correct", CorrectStep::new);
    commands.put("confirm", ConfirmCulprit::new);
    commands.put("withdraw", WithdrawCulprit::new);
    commands.put("reopen", ReopenBisection::new);
    commands.put("embargo", Embargo::new);
    commands.put("publish", Publish::new);
    commands.put("subscribe", Subscribe::new);
    commands.put("subscriptions", ListSubscriptions::new);
    commands.put("token", TokenCommand::new);
    commands.put("pick", PickCommit::new);
    commands.put("simulate", Simulate::new);
    commands.put("run", RunSearch::new);
  }

  /// Adds the command that the first word names; all where it names none, for help and for
  /// suggestions.
  void addTo(CommandLine firstbad, String... words) {
    Supplier<Object> named = words.length == 0 ? null : commands.get(words[0]);
    if (named != null) {
      firstbad.addSubcommand(named.get());
    } else {
      commands.values().forEach(command -> firstbad.addSubcommand(command.get()));
    }
  }
}
