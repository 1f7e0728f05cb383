package dev.firstbad.producer.drive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.engine.Bounds;
import dev.firstbad.engine.Budget;
import dev.firstbad.engine.Limits;
import dev.firstbad.engine.Origin;
import dev.firstbad.engine.Plan;
import dev.firstbad.engine.Prior;
import dev.firstbad.engine.Release;
import dev.firstbad.engine.Releases;
import dev.firstbad.engine.Steering;
import dev.firstbad.engine.Weighing;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Counts;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Word;
import dev.firstbad.producer.intake.Append;
import dev.firstbad.producer.intake.Notebook;
import dev.firstbad.verdict.Policies;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A search over the synthetic history in the environment of one scenario.
final class ScriptedSearch {
  private static final BisectionId ID = new BisectionId("scripted");

  private final SyntheticHistory history;
  private final JsonNode scenario;
  private final JsonNode inputs;
  private final ScriptedWorld world;
  private final Notebook notebook = new Notebook();

  ScriptedSearch(SyntheticHistory history, JsonNode scenario) {
    this.history = history;
    this.scenario = scenario;
    this.inputs = scenario.path("inputs");
    this.world = new ScriptedWorld(history, inputs);
  }

  Bisection run() throws InterruptedException {
    return run(world, notebook);
  }

  /// Runs, or goes on, in another world or with another way to the same record.
  Bisection run(World world, Append record) throws InterruptedException {
    Ledger ledger = new Ledger(record, ID, InstantSource.fixed(Instant.EPOCH));
    ledger.open();
    if (ledger.events().isEmpty()) {
      ledger.decide(List.of(started()));
    }
    Surroundings surroundings = new Surroundings(world, Precedents.NONE, Silence.INSTANCE, 1);
    new Drive(plan(), history.terrain(), ledger, surroundings).run();
    return ledger.course().bisection();
  }

  /// Goes on with a search that ended.
  Bisection resume() throws InterruptedException {
    Session session = new Session(notebook, ID, InstantSource.fixed(Instant.EPOCH));
    if (session.canGoOn()) {
      session.reopen("me", "resumed");
    }
    return run();
  }

  World world() {
    return world;
  }

  Notebook notebook() {
    return notebook;
  }

  private BisectionStarted started() {
    return new BisectionStarted(
        plan().kind(), "live", "E11", Terms.DEFAULT, origin().commit(), null, null, null);
  }

  /// Ends the search that was left before its end.
  Bisection stop(String why) {
    Ledger ledger = new Ledger(notebook, ID, InstantSource.fixed(Instant.EPOCH));
    ledger.open();
    Surroundings surroundings = new Surroundings(world, Precedents.NONE, Silence.INSTANCE, 1);
    new Drive(plan(), history.terrain(), ledger, surroundings).stop(why);
    return ledger.course().bisection();
  }

  /// What a person says of the bisection while it runs.
  void say(EventBody word) {
    notebook.append(ID, recorded -> new Placing(ID, Instant.EPOCH, recorded).place(List.of(word)));
  }

  Plan plan() {
    return new Plan(
        inputs.path("fix").asBoolean() ? Kind.FIX : Kind.CAUSE,
        Terms.DEFAULT,
        origin(),
        inputs.path("fix").asBoolean() ? head() : walk(),
        Limits.NONE,
        inputs.has("baselineConfig") ? new Plan.Configuration(ScriptedWorld.OPTIONS, 20) : null,
        new Plan.Stages(true, false),
        steering(),
        new Plan.Repetitions(10, 20),
        inputs.path("retries").asInt(),
        new Plan.Verification(inputs.path("confirm").asInt(), inputs.path("revert").asBoolean()),
        inputs.has("mostRuns")
            ? new Budget(null, inputs.path("mostRuns").asInt(), null, BigDecimal.ZERO)
            : Budget.UNLIMITED,
        "recipe");
  }

  private Steering steering() {
    return inputs.path("policy").asText().equals(Weighing.TwoRate.NAME)
        ? new Steering.ByPosterior(
            new Weighing.TwoRate(0.1), 0.95, Prior.UNIFORM, Policies.ANY_CRASH)
        : new Steering.ByVerdicts(Policies.SYZKALLER.getLast());
  }

  /// What was tested, judged and told to git, in the words of the recorded traces.
  List<String> trace() {
    List<String> trace = new ArrayList<>();
    for (Event event : notebook.only()) {
      switch (event.body()) {
        case RevisionSelected step when step.reason() == SelectionReason.PARENT -> {}
        case RevisionSelected step -> selected(step, trace);
        case RevisionJudged judged -> trace.add(judged(judged));
        case SearchStarted search ->
            trace.add(
                "git bisect start %s %s"
                    .formatted(title(search.bad()), title(search.good().getFirst())));
        case DecisionTaken decision -> decided(decision, trace);
        case EventBody other -> {}
      }
    }
    return trace;
  }

  private void decided(DecisionTaken decision, List<String> trace) {
    if (decision.step() == null) {
      trace.add("  %s: bug not there yet, pretend crash".formatted(title(decision.commit())));
    }
    trace.add("git bisect %s %s".formatted(decision.term(), title(decision.commit())));
  }

  private void selected(RevisionSelected step, List<String> trace) {
    if (step.reason() == SelectionReason.RELEASE && trace.size() == 2 + configurations()) {
      trace.add(picked((Bounds.Walk) plan().bounds()));
    }
    if (step.reason() == SelectionReason.MERGE_BASE) {
      String indent = inputs.path("crossTree").asBoolean() ? "" : "  ";
      trace.add(indent + "merge base " + title(step.commit()));
    }
    trace.add(
        "test %s cfg=%s".formatted(title(step.commit()), world.configuration(step.options())));
  }

  /// How many lines tell of tests of other configurations.
  private int configurations() {
    long tests =
        notebook.bodies().stream()
            .filter(body ->
                body instanceof RevisionSelected step && step.reason() == SelectionReason.CONFIG)
            .count();
    return Math.toIntExact(2 * tests);
  }

  private static String picked(Bounds.Walk walk) {
    return walk.releases().stream()
        .map(release -> "'" + release.name() + "'")
        .collect(Collectors.joining(", ", "picked [", "] of " + walk.of()));
  }

  private static String judged(RevisionJudged judged) {
    Counts counts = judged.counts();
    if (judged.rationale().startsWith("end of the search")) {
      return "  infra abort";
    }
    return counts.total() == 0
        ? "  build failed -> " + Word.of(judged.verdict())
        : "  runs=%d good=%d bad=%d infra=%d other=%d -> %s"
            .formatted(
                counts.total(),
                counts.good(),
                counts.bad(),
                counts.infra(),
                counts.other(),
                Word.of(judged.verdict()));
  }

  private Origin origin() {
    String title = scenario.path("start_commit_title").asText();
    return new Origin(history.commit(title), title, true);
  }

  private Bounds head() {
    return new Bounds.Head(history.commit("905"), "905", inputs.path("crossTree").asBoolean());
  }

  private Bounds walk() {
    List<Release> releases = new ArrayList<>();
    for (int major = 9; major >= 4; major--) {
      CommitId commit = history.commit(String.valueOf(100 * major));
      if (history.terrain().graph().isAncestor(commit, origin().commit())) {
        releases.add(new Release("v" + major + ".0", commit));
      }
    }
    return new Bounds.Walk(Releases.thinned(releases), releases.size());
  }

  private @Nullable String title(@Nullable CommitId commit) {
    return commit == null ? null : history.title(commit);
  }
}
