package dev.firstbad.engine;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search does next. Whoever drives it performs the act, records what came of it, and asks
/// again.
public sealed interface Act {
  /// Record what follows from what is known, together.
  record Tell(List<EventBody> bodies) implements Act {
    public Tell {
      bodies = List.copyOf(bodies);
    }

    static Tell of(EventBody... bodies) {
      return new Tell(List.of(bodies));
    }
  }

  /// Build a step's revision, or take its verdict from the record: a
  /// [dev.firstbad.event.BuildFinished] or a [dev.firstbad.event.RevisionJudged].
  record Build(Subject subject) implements Act {}

  /// Boot what was built: a [dev.firstbad.event.BootFinished].
  record Boot(Subject subject) implements Act {}

  /// Run the reproducer: a [dev.firstbad.event.RunFinished] for each of these. Where none ran yet,
  /// the verdict on the same binary may be taken from the record instead.
  ///
  /// @param indices the runs that are still to be made, by their number in the batch
  record Run(Subject subject, List<Integer> indices) implements Act {
    public Run {
      indices = List.copyOf(indices);
    }
  }

  /// Quote the report of a crash: a [dev.firstbad.event.CrashReported].
  ///
  /// @param run the number of the run that crashed
  record Quote(int step, int run, String title, List<String> types) implements Act {
    public Quote {
      types = List.copyOf(types);
    }
  }

  /// Describe the culprit: a [CommitDescribed], and `then` what follows from it.
  record Describe(CommitId commit, List<EventBody> then) implements Act {
    public Describe {
      then = List.copyOf(then);
    }
  }

  /// Conclude with this culprit: ask who maintains what it changes, if `asks`, and record what
  /// [Engine#conclusion] makes of the answer.
  record Conclude(CommitDescribed culprit, boolean asks) implements Act {}

  /// There is nothing more to do.
  record End(Outcome outcome) implements Act {}

  /// What a step works on.
  ///
  /// @param options the configuration options to build with; null for the plan's own configuration
  /// @param without a commit to revert before the build
  /// @param fresh whether it must be tested here, whatever the record holds of it
  /// @param runs how many runs the test makes
  record Subject(
      int step,
      CommitId commit,
      @Nullable List<String> options,
      @Nullable CommitId without,
      boolean fresh,
      int runs) {
    public Subject {
      options = options == null ? null : List.copyOf(options);
    }
  }
}
