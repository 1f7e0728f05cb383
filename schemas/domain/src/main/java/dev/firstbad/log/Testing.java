package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the build and the runs of a revision went.
sealed interface Testing extends Line {

  /// The compiler, in lines of its own since 2021-07-20.
  record CompilerLine(String compiler) implements Testing {
    static final String START = "compiler: ";

    @Override
    public String text() {
      return START + compiler + "\n";
    }
  }

  /// The signature of the built kernel.
  record SignatureLine(Signature signature) implements Testing {
    static final String START = "kernel signature: ";

    static @Nullable SignatureLine read(String rest) {
      Signature signature = Hash.signature(rest);
      return signature == null ? null : new SignatureLine(signature);
    }

    @Override
    public String text() {
      return START + signature + "\n";
    }
  }

  /// One run; its title can go on in the lines below.
  ///
  /// @param early whether in the words of the first two hours of the tool
  record RunLine(int index, RunResult result, boolean early) implements Testing {
    static final String START = "run #";
    static final String EARLY = "try #";

    static @Nullable RunLine read(String rest, boolean early) {
      int colon = rest.indexOf(": ");
      if (colon < 1
          || colon > 4
          || !rest.substring(0, colon).chars().allMatch(Character::isDigit)) {
        return null;
      }
      RunResult result = RunWords.read(rest.substring(colon + 2), early);
      return result == null
          ? null
          : new RunLine(Integer.parseInt(rest.substring(0, colon)), result, early);
    }

    @Override
    public String text() {
      return (early ? EARLY : START) + index + ": " + RunWords.write(result, early) + "\n";
    }
  }

  /// All runs ended alike.
  record AllRunsLine(RunResult result) implements Testing {
    static final String START = "all runs: ";

    static @Nullable AllRunsLine read(String rest) {
      RunResult result = RunWords.read(rest, false);
      return result == null ? null : new AllRunsLine(result);
    }

    @Override
    public String text() {
      return START + RunWords.write(result, false) + "\n";
    }
  }

  /// The test as a whole failed; its error can go on in the lines below.
  record TestFailedLine(String start, String error) implements Testing {
    static final String START = "failed: ";
    static final String ON_REVISION = "failed testing reproducer on ";
    static final String INFRA = "repro testing failure: ";

    static @Nullable TestFailedLine readOnRevision(String rest) {
      CommitId commit = Hash.leading(rest);
      String error = commit == null ? "" : rest.substring(Hash.LENGTH);
      return commit != null && error.startsWith(": ")
          ? new TestFailedLine(ON_REVISION + commit + ": ", error.substring(2))
          : null;
    }

    @Override
    public String text() {
      return start + error + "\n";
    }
  }

  /// The crash that stands for the revision.
  record CrashTypesLine(String title, List<String> types) implements Testing {
    static final String START = "representative crash: ";
    private static final String TYPES = ", types: ";

    static @Nullable CrashTypesLine read(String rest) {
      int at = rest.lastIndexOf(TYPES);
      List<String> types = at < 0 ? null : GoSlice.read(rest.substring(at + TYPES.length()));
      return types == null ? null : new CrashTypesLine(rest.substring(0, at), types);
    }

    @Override
    public String text() {
      return START + title + TYPES + GoSlice.write(types) + "\n";
    }
  }
}
