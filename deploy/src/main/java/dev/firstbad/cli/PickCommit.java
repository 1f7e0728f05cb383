package dev.firstbad.cli;

import dev.firstbad.event.CommitId;
import dev.firstbad.producer.repository.GitRepository;
import dev.firstbad.producer.repository.History;
import dev.firstbad.producer.repository.Revisions;
import dev.firstbad.search.Decision;
import dev.firstbad.search.Pick;
import dev.firstbad.search.Search;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "pick",
    description = "Say which commit a bisection would test next, as `git bisect` would.",
    footer = {
      "",
      "Nothing is recorded and nothing is checked out. Exits with 1 if there is no",
      "commit to test and no first bad one.",
      "Example: firstbad pick --bad HEAD --good HEAD~20",
      "Example: firstbad pick --repo linux --bad v6.2 --good v6.1 --json -- drivers/net"
    })
final class PickCommit implements Callable<Integer> {
  @Option(names = "--repo", paramLabel = "DIR", description = "the repository (default: here)")
  private Path repository = Path.of("");

  @Option(names = "--bad", required = true, paramLabel = "C", description = "the bad revision")
  private String bad;

  @Option(names = "--good", paramLabel = "C", description = "a good revision; can be repeated")
  private List<String> good = List.of();

  @Option(
      names = "--skip",
      paramLabel = "C",
      description = "a revision that cannot be tested, or a range A..B; can be repeated")
  private List<String> skip = List.of();

  @Option(names = "--first-parent", description = "leave merged branches out")
  private boolean firstParent;

  @Option(
      names = "--expected",
      paramLabel = "C",
      description = "the commit that was asked for last; a bad merge base is known by it")
  private @Nullable String expected;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "only commits that change these")
  private List<String> paths = List.of();

  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Pick pick = decide().pick();
    PrintWriter out = spec.commandLine().getOut();
    out.println(output.json() ? PickText.json(pick) : PickText.line(pick));
    return PickText.isAnswer(pick) ? ExitCode.DONE : ExitCode.NO;
  }

  private Decision decide() {
    Path directory = repository.toAbsolutePath().normalize();
    History history = History.in(directory);
    Search search = search(history.revisions());
    History.Prepared prepared = history.prepare(search, !paths.isEmpty());
    if (paths.isEmpty()) {
      return Decision.of(prepared.graph(), prepared.search());
    }
    return limited(directory, prepared);
  }

  private Decision limited(Path directory, History.Prepared prepared) {
    try (GitRepository git = GitRepository.open(directory)) {
      return Decision.of(prepared.graph(), prepared.search(), git.paths(paths));
    }
  }

  private Search search(Revisions revisions) {
    List<CommitId> ends = revisions.all(Stream.concat(Stream.of(bad), good.stream()).toList());
    Search search = Search.between(ends.getFirst(), ends.subList(1, ends.size()));
    Search limited = firstParent ? search.alongFirstParents() : search;
    Search skipping = skip.isEmpty() ? limited : limited.skip(revisions.expanded(skip));
    return expected == null
        ? skipping
        : skipping.expecting(revisions.all(List.of(expected)).getFirst());
  }
}
