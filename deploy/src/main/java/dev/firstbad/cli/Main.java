package dev.firstbad.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `firstbad`: reads the command line and exits with an [ExitCode].
@Command(
    name = "firstbad",
    description = "An event-sourced record of bisections.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeOnInvalidInput = ExitCode.BAD_INPUT,
    exitCodeOnExecutionException = ExitCode.BUG)
final class Main implements Runnable {

  @Spec private CommandSpec command;

  static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
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
