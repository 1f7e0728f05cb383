package dev.firstbad.producer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.crash.CrashPattern;
import dev.firstbad.engine.Budget;
import dev.firstbad.engine.Plan;
import dev.firstbad.engine.Steering;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A plan as its file tells it, with revisions as they are written there.
///
/// @param tree the file as it was, which the record keeps
public record PlanFile(
    JsonNode tree,
    String repository,
    Kind kind,
    @Nullable String title,
    Terms terms,
    Ends ends,
    Range range,
    Plan.@Nullable Configuration configuration,
    Map<String, String> environment,
    Toolchain toolchain,
    @Nullable Build build,
    @Nullable Boot boot,
    Test test,
    Signing signature,
    Crashes crashes,
    Steering policy,
    int retries,
    Plan.Verification verification,
    Budget budget,
    boolean reuse,
    Artefacts artefacts,
    List<String> maintainers) {
  public PlanFile {
    environment = Map.copyOf(environment);
    maintainers = List.copyOf(maintainers);
  }

  /// Where the search begins and where it looks for its other end.
  ///
  /// @param trusted whether both ends are taken for granted, as `git bisect` does
  public record Ends(
      String start,
      @Nullable String startTitle,
      String branch,
      boolean otherTree,
      boolean trusted,
      List<String> good,
      Releases releases) {
    public Ends {
      good = List.copyOf(good);
    }
  }

  /// Which tags are releases, and which of them are tested.
  public record Releases(String pattern, @Nullable String oldest, boolean thin) {}

  /// Which commits count.
  public record Range(List<String> skip, boolean firstParent, List<String> paths) {
    public Range {
      skip = List.copyOf(skip);
      paths = List.copyOf(paths);
    }
  }

  /// What tells one toolchain from another: a text, or a command that prints it.
  public record Toolchain(String text, List<String> command) {
    public Toolchain {
      command = List.copyOf(command);
    }
  }

  /// How a revision is built.
  ///
  /// @param clean whether everything that git does not know is removed before
  public record Build(
      List<String> command,
      Duration limit,
      Map<String, String> environment,
      boolean clean,
      boolean submodules) {
    public Build {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }
  }

  /// How what was built is tried before it is tested.
  public record Boot(List<String> command, Duration limit) {
    public Boot {
      command = List.copyOf(command);
    }
  }

  /// How it is tested.
  ///
  /// @param scratch whether runs have directories of their own, instead of the work tree
  /// @param asGit whether any exit status but 0, 125 and those above 127 is bad, and those above
  ///   127 end the search
  public record Test(
      List<String> command,
      @Nullable Duration limit,
      Map<String, String> environment,
      Plan.Repetitions runs,
      int parallel,
      boolean scratch,
      Timeout onTimeout,
      boolean asGit) {
    public Test {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }
  }

  /// What a run is that does not end in time.
  public enum Timeout {
    BAD,
    SKIP,
    INFRA
  }

  /// How the signature of what was built is taken; not at all if all is empty.
  public record Signing(List<String> files, @Nullable String elf, List<String> command) {
    public Signing {
      files = List.copyOf(files);
      command = List.copyOf(command);
    }
  }

  /// Which crashes are found in output, and which of them count.
  public record Crashes(
      List<CrashPattern> patterns, boolean builtIn, List<Pattern> ignore, List<Pattern> expect) {
    public Crashes {
      patterns = List.copyOf(patterns);
      ignore = List.copyOf(ignore);
      expect = List.copyOf(expect);
    }
  }

  /// What is kept of the runs, and where.
  ///
  /// @param directory null for not at all
  /// @param size at most so many bytes of the output of a command
  public record Artefacts(@Nullable String directory, List<String> keep, long size) {
    public Artefacts {
      keep = List.copyOf(keep);
    }
  }
}
