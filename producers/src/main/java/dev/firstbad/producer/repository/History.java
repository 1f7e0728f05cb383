package dev.firstbad.producer.repository;

import dev.firstbad.event.CommitId;
import dev.firstbad.search.CommitGraph;
import dev.firstbad.search.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The history of a repository, loaded through git, which honours grafts, replaced and shallow
/// commits and every form of storage.
public final class History {
  private static final List<String> LIST = List.of("rev-list", "--parents", "--timestamp");

  private final Git git;

  History(Git git) {
    this.git = git;
  }

  /// The history of the repository of a directory, for those who ask for nothing else.
  public static History in(Path directory) {
    return new History(Git.in(directory));
  }

  public Revisions revisions() {
    return new Revisions(git);
  }

  /// Everything that these commits reach.
  public CommitGraph reachable(Collection<CommitId> tips) {
    List<String> arguments = new ArrayList<>(LIST);
    tips.forEach(tip -> arguments.add(tip.hex()));
    return load(arguments, new CommitGraph());
  }

  /// As much as one pick of this search needs, with the search as it is then to be asked.
  ///
  /// Where all good commits are ancestors of bad, that is the range alone: git lists it in the very
  /// order in which the walk would meet it, and nothing outside has a part in the choice.
  public Prepared prepare(Search search, boolean limitedToPaths) {
    if (limitedToPaths || search.goods().isEmpty()) {
      return whole(search);
    }
    CommitGraph graph = range(search);
    if (!areAncestors(search, graph)) {
      return whole(search);
    }
    closeOff(graph, search);
    return new Prepared(graph, search.withAncestryChecked());
  }

  /// A graph, and the search to decide on it.
  public record Prepared(CommitGraph graph, Search search) {}

  /// Parents outside the range are ancestors of good commits: here they become their parents, so
  /// that the walk leaves them out too.
  private static void closeOff(CommitGraph graph, Search search) {
    List<CommitId> outside =
        graph.absent().stream().filter(commit -> !search.goods().contains(commit)).toList();
    search.goods().forEach(good -> graph.add(good, Long.MAX_VALUE, List.of()));
    graph.add(search.goods().first(), Long.MAX_VALUE, outside);
  }

  private Prepared whole(Search search) {
    List<CommitId> tips = new ArrayList<>(search.goods());
    tips.add(search.bad());
    return new Prepared(reachable(tips), search);
  }

  private CommitGraph range(Search search) {
    List<String> arguments = new ArrayList<>(LIST);
    arguments.add(search.bad().hex());
    search.goods().forEach(good -> arguments.add("^" + good.hex()));
    return load(arguments, new CommitGraph());
  }

  private boolean areAncestors(Search search, CommitGraph range) {
    if (search.ancestryChecked() || named(search, range)) {
      return true;
    }
    List<String> arguments = new ArrayList<>(List.of("rev-list", "-1"));
    search.goods().forEach(good -> arguments.add(good.hex()));
    arguments.add("^" + search.bad().hex());
    return git.line(arguments.toArray(String[]::new)).isEmpty();
  }

  /// Whether every good commit is a parent of one in the range, as most are; then git need not be
  /// asked.
  private static boolean named(Search search, CommitGraph range) {
    return search.goods().stream().allMatch(good -> range.find(good).isPresent());
  }

  private CommitGraph load(List<String> arguments, CommitGraph graph) {
    return git.stream(arguments, new GraphReader(graph)::read);
  }
}
