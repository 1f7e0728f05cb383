package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.comparison.Comparison;
import dev.firstbad.comparison.Comparison.Parting;
import dev.firstbad.comparison.Pair;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Word;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two bisections side by side.
///
/// @param given the ids that were asked for, by parameter
/// @param comparison null until both are named
public record ComparePage(Frame frame, Map<String, String> given, @Nullable Comparison comparison) {
  public ComparePage {
    given = Map.copyOf(given);
  }

  /// What was asked for; empty for nothing.
  public String value(String parameter) {
    return given.getOrDefault(parameter, "");
  }

  /// Where the searches parted, in a sentence.
  public static String parting(Comparison comparison) {
    Parting parting = comparison.parting();
    if (parting == null) {
      return "They tested the same revisions and judged them alike, to the end.";
    }
    String step = "They part at step " + parting.step() + ": ";
    return switch (parting.kind()) {
      case REVISION -> step + "they chose different revisions.";
      case VERDICT -> step + "they judged the same revision differently.";
      case END -> step + "one of them was over.";
    };
  }

  /// How a bisection ended, in a few words.
  public static String end(Bisection bisection) {
    Outcome outcome = bisection.outcome();
    if (outcome == null) {
      return Word.of(bisection.state());
    }
    return outcome instanceof Outcome.Culprit(CommitId commit, String title)
        ? Words.hash(commit) + (title == null ? "" : " " + title)
        : outcome.type();
  }

  /// The verdict on a step; empty for none.
  public static String verdict(@Nullable Step step) {
    return step == null || step.verdict() == null ? "" : Word.of(step.verdict());
  }

  /// What both say of a revision, in words.
  public static String relation(Pair pair) {
    return switch (pair.relation()) {
      case AGREE -> "agree";
      case CONTRADICT -> pair.isSameBinary() ? "contradict, on one binary" : "contradict";
      case UNDECIDED -> "undecided";
      case ONLY_A -> "A alone";
      case ONLY_B -> "B alone";
    };
  }
}
