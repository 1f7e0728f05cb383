package dev.firstbad.cli;

import dev.firstbad.engine.Bounds;
import dev.firstbad.engine.Plan;
import dev.firstbad.engine.Prior;
import dev.firstbad.engine.Steering;
import dev.firstbad.event.Word;
import dev.firstbad.producer.plan.PlanFile;
import dev.firstbad.producer.plan.Planned;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// What a plan would do, in words.
final class PlanText {
  private PlanText() {}

  static void print(Planned planned, PrintWriter out) {
    Plan plan = planned.plan();
    PlanFile file = planned.file();
    line(out, "searches", Word.of(plan.kind()) + " in " + file.repository());
    line(out, "from", plan.origin().commit() + " " + plan.origin().title());
    line(out, "first", plan.origin().tested() ? "tests it" : "takes it for " + plan.terms().bad());
    line(out, "to", bounds(plan.bounds()));
    if (file.build() != null) {
      line(
          out,
          "builds",
          String.join(" ", file.build().command()) + ", within " + file.build().limit());
    }
    if (file.boot() != null) {
      line(out, "boots", String.join(" ", file.boot().command()));
    }
    line(out, "tests", String.join(" ", file.test().command()));
    line(
        out,
        "runs",
        "%d, the first time and once flaky %d, %d at once"
            .formatted(plan.runs().each(), plan.runs().first(), file.test().parallel()));
    line(out, "judges by", policy(plan.steering()));
    if (plan.verification().runs() > 0 || plan.verification().revert()) {
      line(out, "confirms", confirmation(plan.verification()));
    }
  }

  private static String policy(Steering steering) {
    return switch (steering) {
      case Steering.ByVerdicts verdicts -> verdicts.name();
      case Steering.ByPosterior posterior ->
          "%s, until an explanation has the probability %s; before that %s"
              .formatted(posterior.name(), posterior.probability(), prior(posterior.prior()));
    };
  }

  private static String prior(Prior prior) {
    if (prior.clues().isEmpty()) {
      return "all commits are as likely";
    }
    String paths = prior.paths().isEmpty() ? "" : " " + prior.paths();
    return "commits count by "
        + prior.clues().stream().sorted().map(Word::of).collect(Collectors.joining(" and "))
        + paths;
  }

  private static String bounds(Bounds bounds) {
    return switch (bounds) {
      case Bounds.Given(var goods) -> goods + ", taken for granted";
      case Bounds.Walk(var releases, int of) ->
          "the first good of %s, picked out of %d"
              .formatted(
                  List.copyOf(releases.stream().map(release -> release.name()).toList()), of);
      case Bounds.Head head -> head.commit() + " " + head.title() + ", which must be good";
    };
  }

  private static String confirmation(Plan.Verification verification) {
    return "%d more runs of culprit and parent%s"
        .formatted(verification.runs(), verification.revert() ? ", and reverts the culprit" : "");
  }

  private static void line(PrintWriter out, String name, String what) {
    out.println(Text.safe("%-10s %s".formatted(name, what)));
  }
}
