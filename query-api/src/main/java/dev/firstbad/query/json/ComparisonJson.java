package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.comparison.Comparison;
import dev.firstbad.comparison.Pair;
import dev.firstbad.comparison.Relation;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two bisections side by side.
public final class ComparisonJson {
  private ComparisonJson() {}

  public static ObjectNode of(Comparison comparison) {
    Fields relations = new Fields();
    relations
        .number("agree", comparison.count(Relation.AGREE))
        .number("contradict", comparison.count(Relation.CONTRADICT))
        .number("undecided", comparison.count(Relation.UNDECIDED))
        .number("onlyA", comparison.count(Relation.ONLY_A))
        .number("onlyB", comparison.count(Relation.ONLY_B));
    return new Fields()
        .object("a", BisectionJson.summary(comparison.a()))
        .object("b", BisectionJson.summary(comparison.b()))
        .object("same", same(comparison.a(), comparison.b()))
        .object("parting", Fields.orNull(comparison.parting(), ComparisonJson::of))
        .object("revisions", relations.done())
        .list("steps", comparison.pairs(), ComparisonJson::of)
        .done();
  }

  /// Null where either does not tell.
  private static ObjectNode same(Bisection a, Bisection b) {
    return new Fields()
        .truthOrNull("start", equal(a, b, started(BisectionStarted::start)))
        .truthOrNull("tool", equal(a, b, started(BisectionStarted::tool)))
        .truthOrNull("kind", equal(a, b, started(BisectionStarted::kind)))
        .truthOrNull("crash", equal(a, b, Bisection::crashTitle))
        .truthOrNull("culprit", equal(a, b, ComparisonJson::culprit))
        .done();
  }

  private static <T> Function<Bisection, @Nullable T> started(
      Function<BisectionStarted, @Nullable T> field) {
    return bisection -> bisection.started() == null ? null : field.apply(bisection.started());
  }

  private static @Nullable CommitId culprit(Bisection bisection) {
    return bisection.outcome() instanceof Outcome.Culprit(CommitId commit, var title)
        ? commit
        : null;
  }

  private static <T> @Nullable Boolean equal(
      Bisection a, Bisection b, Function<Bisection, @Nullable T> field) {
    T one = field.apply(a);
    T other = field.apply(b);
    if (one == null || other == null) {
      return null;
    }
    return one.equals(other);
  }

  private static ObjectNode of(Comparison.Parting parting) {
    return new Fields().number("step", parting.step()).word("kind", parting.kind()).done();
  }

  private static ObjectNode of(Pair pair) {
    return new Fields()
        .text("commit", pair.commit())
        .word("relation", pair.relation())
        .truth("sameBinary", pair.isSameBinary())
        .object("a", Fields.orNull(pair.a(), ComparisonJson::brief))
        .object("b", Fields.orNull(pair.b(), ComparisonJson::brief))
        .done();
  }

  private static ObjectNode brief(Step step) {
    return StepJson.of(step.brief());
  }
}
