package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.RunFinished;
import java.util.List;

/// What a search does to the world: builds, boots, runs, questions to the repository.
///
/// Each call blocks until it is done, and throws [InterruptedException] without a trace if the
/// search is stopped. Several runs may be made at once, from several threads.
public interface World {
  BuildFinished build(Act.Subject subject) throws InterruptedException;

  BootFinished boot(Act.Subject subject) throws InterruptedException;

  /// Makes one run.
  ///
  /// @param index the run's number within its batch, from 0
  RunFinished run(Act.Subject subject, int index) throws InterruptedException;

  /// The crash with its report, as far as that was kept.
  CrashReported quote(Act.Quote quote);

  CommitDescribed describe(CommitId commit);

  /// What `get_maintainer.pl`, or whatever the plan names for it, prints of a commit; nothing if it
  /// fails.
  List<String> maintainers(CommitDescribed commit) throws InterruptedException;
}
