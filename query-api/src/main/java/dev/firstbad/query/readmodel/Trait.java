package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Word;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that a bisection can be counted by and have several of.
record Trait(Name name, String value) {
  /// A line of a diffstat: a path, and how much of it changed (git-diff(1), `--stat`).
  private static final Pattern CHANGED = Pattern.compile("(?m)^ (\\S[^|]*?) +\\| +(?:\\d+|Bin)\\b");

  /// What kind of thing.
  enum Name {
    /// The commit of the tool that ran the search.
    TOOL,
    COMPILER,
    /// What makes the result doubtful or special, by its word.
    FLAG,
    /// By which steps were judged.
    POLICY,
    /// A file that the culprit changes.
    PATH
  }

  static Set<Trait> of(Bisection bisection) {
    Set<Trait> traits = new LinkedHashSet<>();
    BisectionStarted started = bisection.started();
    if (started != null && started.tool() != null) {
      traits.add(new Trait(Name.TOOL, started.tool().hex()));
    }
    bisection.steps().forEach(step -> add(traits, step));
    bisection.flags().forEach(flag -> traits.add(new Trait(Name.FLAG, Word.of(flag.kind()))));
    CommitDescribed culprit = bisection.culprit();
    if (culprit != null) {
      Matcher changed = CHANGED.matcher(culprit.changes());
      while (changed.find()) {
        traits.add(new Trait(Name.PATH, changed.group(1)));
      }
    }
    return traits;
  }

  private static void add(Set<Trait> traits, Step step) {
    BuildFinished build = step.build();
    if (build != null && build.compiler() != null) {
      traits.add(new Trait(Name.COMPILER, build.compiler()));
    }
    RevisionJudged judged = step.judged();
    if (judged != null) {
      traits.add(new Trait(Name.POLICY, judged.policy()));
    }
  }
}
