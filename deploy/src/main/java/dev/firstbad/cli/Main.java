package dev.firstbad.cli;

import dev.firstbad.broker.BrokerStartException;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.standalone.NotReady;
import dev.firstbad.wire.Unavailable;
import dev.firstbad.wire.UnsoundTopics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// The command `firstbad`: reads the command line and exits with an [ExitCode].
@Command(
    name = "firstbad",
    description = "An event-sourced record of bisections.",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    exitCodeOnInvalidInput = ExitCode.BAD_INPUT,
    exitCodeOnExecutionException = ExitCode.BUG)
final class Main implements Runnable {

  @Spec private CommandSpec command;

  static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .addSubcommand(new Up())
        .addSubcommand(new Demo())
        .addSubcommand(new ImportLogs(System.in))
        .addSubcommand(new CheckLogs(System.in))
        .addSubcommand(new ParseLog(System.in, System.out))
        .addSubcommand(new ListBisections())
        .addSubcommand(new ShowBisection())
        .addSubcommand(new ShowSteps())
        .addSubcommand(new ShowEvents())
        .addSubcommand(new PrintLog(System.out))
        .addSubcommand(new ShowRecipients())
        .addSubcommand(new ShowCommit())
        .setExecutionExceptionHandler(Main::failed);
  }

  /// The one place that turns a failure into words and an exit code.
  private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
    int code = exitCode(failure);
    if (code == ExitCode.BUG) {
      failure.printStackTrace(line.getErr());
      line.getErr().println("firstbad: this is a bug of Firstbad, please report it");
    } else {
      line.getErr().println("firstbad: " + failure.getMessage());
    }
    return code;
  }

  private static int exitCode(Exception failure) {
    return switch (failure) {
      case InputWrong wrong -> ExitCode.BAD_INPUT;
      case WorldFailed failed -> ExitCode.WORLD_FAILED;
      case BrokerStartException refused -> ExitCode.WORLD_FAILED;
      case Unavailable unavailable -> ExitCode.WORLD_FAILED;
      case UnsoundTopics unsound -> ExitCode.WORLD_FAILED;
      case NotReady late -> ExitCode.WORLD_FAILED;
      case ReadModelUnavailable unavailable -> ExitCode.WORLD_FAILED;
      default -> ExitCode.BUG;
    };
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "which command?");
  }

  /// Answers with the version in the manifest of our jar.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"firstbad " + (version == null ? "(not packaged)" : version)};
    }
  }
}
