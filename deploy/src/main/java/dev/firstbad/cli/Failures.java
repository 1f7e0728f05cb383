package dev.firstbad.cli;

import dev.firstbad.broker.BrokerStartException;
import dev.firstbad.producer.calibration.GroundTruthWrong;
import dev.firstbad.producer.drive.Breakdown;
import dev.firstbad.producer.drive.Rivalled;
import dev.firstbad.producer.plan.PlanWrong;
import dev.firstbad.producer.plan.PolicyWrong;
import dev.firstbad.producer.repository.RepositoryUnusable;
import dev.firstbad.query.outbox.LedgerUnavailable;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.standalone.NotReady;
import dev.firstbad.wire.Unavailable;
import dev.firstbad.wire.UnsoundTopics;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one place that turns a failure into words and an [ExitCode].
final class Failures {
  private Failures() {}

  /// A command line that makes no sense.
  static int usage(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("firstbad: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.printf("See `%s --help`.%n", line.getCommandSpec().qualifiedName());
    return ExitCode.BAD_INPUT;
  }

  static int execution(Exception failure, CommandLine line, ParseResult parsed) {
    return tell(failure, line);
  }

  static int tell(Throwable failure, CommandLine line) {
    int code = exitCode(failure);
    if (code == ExitCode.BUG) {
      failure.printStackTrace(line.getErr());
      line.getErr().println("firstbad: this is a bug of Firstbad, please report it");
    } else {
      line.getErr().println("firstbad: " + message(failure));
    }
    return code;
  }

  private static String message(Throwable failure) {
    return failure instanceof OutOfMemoryError
        ? "not enough memory: give it more with JAVA_TOOL_OPTIONS=-Xmx4g, or less to do at a time"
        : String.valueOf(failure.getMessage());
  }

  private static int exitCode(Throwable failure) {
    return switch (failure) {
      case InputWrong wrong -> ExitCode.BAD_INPUT;
      case RepositoryUnusable unusable -> ExitCode.BAD_INPUT;
      case PlanWrong wrong -> ExitCode.BAD_INPUT;
      case PolicyWrong wrong -> ExitCode.BAD_INPUT;
      case GroundTruthWrong wrong -> ExitCode.BAD_INPUT;
      case Breakdown broken -> ExitCode.WORLD_FAILED;
      case Rivalled rivalled -> ExitCode.WORLD_FAILED;
      case WorldFailed failed -> ExitCode.WORLD_FAILED;
      case BrokerStartException refused -> ExitCode.WORLD_FAILED;
      case Unavailable unavailable -> ExitCode.WORLD_FAILED;
      case UnsoundTopics unsound -> ExitCode.WORLD_FAILED;
      case NotReady late -> ExitCode.WORLD_FAILED;
      case ReadModelUnavailable unavailable -> ExitCode.WORLD_FAILED;
      case LedgerUnavailable unavailable -> ExitCode.WORLD_FAILED;
      case OutOfMemoryError full -> ExitCode.WORLD_FAILED;
      default -> ExitCode.BUG;
    };
  }
}
