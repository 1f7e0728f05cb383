package dev.firstbad.producer.repository;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.search.PathStates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// A git repository, read and never written: a work tree, a linked one or a bare repository.
///
/// JGit answers what it answers well; git does the rest (the commit graph, revisions, statistics of
/// changes).
public final class GitRepository implements AutoCloseable {
  private static final DateTimeFormatter AUTHORED =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy xx", Locale.ROOT);

  private final Path directory;
  private final Git git;
  private final Repository repository;

  private GitRepository(Path directory, Git git, Repository repository) {
    this.directory = directory;
    this.git = git;
    this.repository = repository;
  }

  /// Opens the repository of a directory.
  ///
  /// @throws RepositoryUnusable if there is none, or none that can be searched
  public static GitRepository open(Path directory) {
    Git git = Git.in(directory);
    git.requireRepository();
    refuseUnknownFormat(git);
    Path own = Path.of(git.line("rev-parse", "--absolute-git-dir"));
    try {
      return new GitRepository(
          directory,
          git,
          new RepositoryBuilder().setGitDir(own.toFile()).setMustExist(true).build());
    } catch (IOException e) {
      throw new RepositoryUnusable("cannot read the repository " + own + ": " + e.getMessage());
    }
  }

  public Path directory() {
    return directory;
  }

  public Revisions revisions() {
    return new Revisions(git);
  }

  public History history() {
    return new History(git);
  }

  /// What commits hold at literal paths.
  public PathStates paths(List<String> paths) {
    return new Trees(repository, paths.stream().map(LiteralPath::of).toList());
  }

  /// The subject line of a commit.
  public String title(CommitId commit) {
    return read(commit).getShortMessage();
  }

  /// All of a commit's message.
  public String message(CommitId commit) {
    return read(commit).getFullMessage();
  }

  /// The files that a commit changes against its parent; none for a merge.
  public List<String> changedPaths(CommitId commit) {
    RevCommit read = read(commit);
    if (read.getParentCount() > 1) {
      return List.of();
    }
    List<String> paths = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.addTree(before(read));
      walk.addTree(new CanonicalTreeParser(null, walk.getObjectReader(), read.getTree()));
      while (walk.next()) {
        paths.add(walk.getPathString());
      }
      return paths;
    } catch (IOException e) {
      throw new RepositoryUnusable("cannot read what %s changes: %s".formatted(commit, e));
    }
  }

  /// What git says of a commit, with the statistics of its changes as git prints them.
  public CommitDescribed describe(CommitId commit) {
    RevCommit read = read(commit);
    PersonIdent author = read.getAuthorIdent();
    List<CommitId> parents =
        Arrays.stream(read.getParents()).map(parent -> new CommitId(parent.name())).toList();
    return new CommitDescribed(
        commit,
        parents.size() > 1 ? parents : List.of(),
        parents,
        "%s <%s>".formatted(author.getName(), author.getEmailAddress()),
        AUTHORED.format(ZonedDateTime.ofInstant(author.getWhenAsInstant(), author.getZoneId())),
        author.getWhenAsInstant(),
        read.getFullMessage().stripTrailing(),
        changes(commit));
  }

  /// The tags with the commits they name, annotated ones peeled; those of other objects are left
  /// out.
  public Map<String, CommitId> tags() {
    Map<String, CommitId> tags = new LinkedHashMap<>();
    try (RevWalk walk = new RevWalk(repository)) {
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix("refs/tags/")) {
        peeled(walk, ref)
            .ifPresent(commit -> tags.put(ref.getName().substring("refs/tags/".length()), commit));
      }
      return tags;
    } catch (IOException e) {
      throw new RepositoryUnusable("cannot read the tags: " + e.getMessage());
    }
  }

  /// The tags of commits that are ancestors of a commit, or it.
  public Map<String, CommitId> tagsMergedInto(CommitId commit) {
    Git.Answer answer =
        git.ask("for-each-ref", "--merged=" + commit, "--format=%(refname:strip=2)", "refs/tags");
    Map<String, CommitId> tags = tags();
    tags.keySet().retainAll(answer.text().lines().toList());
    return tags;
  }

  /// Whether a commit is another one or reached from it.
  public boolean isAncestor(CommitId ancestor, CommitId commit) {
    return git.ask("merge-base", "--is-ancestor", ancestor.hex(), commit.hex()).isYes();
  }

  /// The newest commit with that subject line among the ancestors of a tip, at most five years
  /// back; a back-port's prefix does not count.
  public Optional<CommitId> titled(String title, CommitId tip) {
    return Titled.find(git, title, tip);
  }

  @Override
  public void close() {
    repository.close();
  }

  private String changes(CommitId commit) {
    return git.ask(
            "show",
            "--stat=80",
            "--summary",
            "--format=",
            "--no-color",
            "--diff-merges=first-parent",
            commit.hex())
        .text();
  }

  private AbstractTreeIterator before(RevCommit commit) throws IOException {
    if (commit.getParentCount() == 0) {
      return new EmptyTreeIterator();
    }
    try (RevWalk walk = new RevWalk(repository);
        ObjectReader reader = repository.newObjectReader()) {
      return new CanonicalTreeParser(null, reader, walk.parseCommit(commit.getParent(0)).getTree());
    }
  }

  private RevCommit read(CommitId commit) {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit read = walk.parseCommit(ObjectId.fromString(commit.hex()));
      walk.parseBody(read);
      return read;
    } catch (IOException e) {
      throw new RepositoryUnusable("cannot read the commit " + commit + ": " + e.getMessage());
    }
  }

  private static Optional<CommitId> peeled(RevWalk walk, Ref ref) throws IOException {
    return walk.peel(walk.parseAny(ref.getObjectId())) instanceof RevCommit commit
        ? Optional.of(new CommitId(commit.name()))
        : Optional.empty();
  }

  /// JGit takes ids of 32 bytes for ids of 20 without complaint.
  private static void refuseUnknownFormat(Git git) {
    String format = git.line("rev-parse", "--show-object-format");
    if (!format.equals("sha1")) {
      throw new RepositoryUnusable(
          "the repository uses object format "
              + format
              + ": only `pick` works there without paths");
    }
  }
}
