package dev.firstbad.cli;

import dev.firstbad.producer.intake.Follow;
import dev.firstbad.producer.intake.Import;
import dev.firstbad.producer.intake.Imported;
import dev.firstbad.wire.EventStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description =
        "Import logs: syzbot bisection logs, `git bisect log` transcripts, mailed reports.",
    footer = {
      "",
      "Importing the same log again changes nothing. Exits with 2 if a log was refused;",
      "the others are imported all the same.",
      "Example: firstbad import logs/ report.txt",
      "Example: ssh ci cat bisect.log | firstbad import -"
    })
final class ImportLogs implements Callable<Integer> {
  private static final int THREADS = 4;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files, directories of files, or - for standard input")
  private List<String> paths;

  @Option(
      names = "--follow",
      description = "import one log while it is being written, until it tells its outcome")
  private boolean follow;

  @Mixin private Destination destination;
  @Mixin private Output output;
  @Spec private CommandSpec spec;
  private final InputStream standardInput;

  ImportLogs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() {
    if (follow && (paths.size() > 1 || paths.contains("-"))) {
      throw new InputWrong("--follow takes one file");
    }
    Results results = new Results(spec.commandLine().getOut(), output.json());
    try (EventStore store = destination.open()) {
      Import imports = new Import(store::append, InstantSource.system());
      if (follow) {
        Interruption.ends(() -> follow(imports, results));
      } else {
        imports.all(paths, standardInput, THREADS, results::add);
      }
    }
    return results.anyRefused() ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  private Results follow(Import imports, Results results) {
    Path path = Path.of(paths.getFirst());
    try {
      new Follow(imports, Follow.QUIET).file(path, results::add);
      return results;
    } catch (IOException e) {
      throw new InputWrong("cannot follow " + e.getMessage());
    }
  }

  /// Prints a line for each log, and remembers whether one was refused.
  private static final class Results {
    private final PrintWriter out;
    private final boolean json;
    private boolean anyRefused;

    Results(PrintWriter out, boolean json) {
      this.out = out;
      this.json = json;
    }

    void add(Imported imported) {
      anyRefused |= imported instanceof Imported.Refused;
      out.println(json ? ImportedText.json(imported) : ImportedText.line(imported));
      out.flush();
    }

    boolean anyRefused() {
      return anyRefused;
    }
  }
}
