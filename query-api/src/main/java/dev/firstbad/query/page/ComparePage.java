package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.comparison.Comparison;
import dev.firstbad.comparison.Comparison.Parting;
import dev.firstbad.comparison.Pair;
import dev.firstbad.comparison.Relation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two bisections side by side.
///
/// @param given the ids that were asked for, by parameter
/// @param a the first of them; null while none is named
/// @param alike those that it is best compared with, until another is named
/// @param comparison null until both are named
public record ComparePage(
    Frame frame,
    Map<String, String> given,
    @Nullable Side a,
    List<Side> alike,
    @Nullable Comparison comparison) {
  /// Steps of one alone that are shown without being asked for.
  public static final int FEW = 10;

  public ComparePage {
    given = Map.copyOf(given);
    alike = List.copyOf(alike);
  }

  static ComparePage of(Frame frame, Map<String, String> given) {
    return new ComparePage(frame, given, null, List.of(), null);
  }

  static ComparePage of(
      Frame frame, Map<String, String> given, Bisection a, List<Bisection> alike) {
    return new ComparePage(frame, given, Side.of(a), alike.stream().map(Side::of).toList(), null);
  }

  static ComparePage of(Frame frame, Map<String, String> given, Comparison comparison) {
    return new ComparePage(frame, given, Side.of(comparison.a()), List.of(), comparison);
  }

  /// What was asked for; empty for nothing.
  public String value(String parameter) {
    return given.getOrDefault(parameter, "");
  }

  /// In what two are alike.
  public static String likeness(Side one, Side other) {
    boolean crash = one.crash().equalsIgnoreCase(other.crash()) && !one.crash().isEmpty();
    boolean culprit =
        one.ending().blamed() && Objects.equals(one.ending().commit(), other.ending().commit());
    return crash && culprit ? "crash, culprit" : crash ? "crash" : "culprit";
  }

  /// Both, if both are named.
  public List<Side> sides() {
    return comparison == null
        ? List.of()
        : List.of(Side.of(comparison.a()), Side.of(comparison.b()));
  }

  /// What both tested, in the order of the first.
  public List<Pair> both() {
    return comparison == null
        ? List.of()
        : comparison.pairs().stream().filter(p -> p.a() != null && p.b() != null).toList();
  }

  /// What one alone tested, in its order.
  public List<Step> alone(Relation side) {
    return comparison == null
        ? List.of()
        : comparison.pairs().stream()
            .filter(pair -> pair.relation() == side)
            .flatMap(pair -> Stream.of(pair.a(), pair.b()).filter(Objects::nonNull))
            .toList();
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

  /// The verdict on a step.
  public static Mark verdict(Step step) {
    return Mark.of(step.verdict());
  }

  /// What is tested: the name of a release, or the subject; empty where neither is told.
  public static String name(Step step) {
    return Stream.of(step.revision().release(), step.revision().title())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /// What both say of a revision that both tested, in words.
  public static String relation(Pair pair) {
    return switch (pair.relation()) {
      case AGREE -> "agree";
      case CONTRADICT -> pair.isSameBinary() ? "contradict, on one binary" : "contradict";
      case UNDECIDED -> "undecided";
      case ONLY_A, ONLY_B -> "";
    };
  }
}
