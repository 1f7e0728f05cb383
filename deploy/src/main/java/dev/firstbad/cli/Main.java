package dev.firstbad.cli;

import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
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
final class Main implements Callable<Integer> {
  @Spec private CommandSpec command;

  static void main(String[] args) {
    StandardOutput out = StandardOutput.ofProcess();
    System.exit(run(commandLine(System.in, out, args), out, args));
  }

  /// The command line that understands these words.
  static CommandLine commandLine(InputStream in, StandardOutput out, String... words) {
    CommandLine firstbad = new CommandLine(new Main());
    new Subcommands(in, out).addTo(firstbad, words);
    return firstbad
        .setOut(out.writer())
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(Failures::execution);
  }

  /// Does what the command line says; answers that could not be written are a failure too.
  static int run(CommandLine line, StandardOutput out, String... args) {
    int code;
    try {
      code = line.execute(args);
    } catch (Error failure) {
      code = Failures.tell(failure, line);
    }
    line.getOut().flush();
    if (code == ExitCode.DONE && out.trouble() != null) {
      line.getErr().println("firstbad: cannot write to standard output: " + out.trouble());
      return ExitCode.WORLD_FAILED;
    }
    return code;
  }

  /// Without a command there is nothing to do but to say which there are.
  @Override
  public Integer call() {
    command.commandLine().usage(command.commandLine().getErr());
    return ExitCode.BAD_INPUT;
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
