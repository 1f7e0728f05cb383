package dev.firstbad.producer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.engine.Prior;
import dev.firstbad.engine.Steering;
import dev.firstbad.engine.Weighing;
import dev.firstbad.event.Kind;
import dev.firstbad.verdict.Policies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanReaderTest {
  private static final String PLAN = "{start: HEAD, test: {command: ./t}";

  @Test
  void a_short_plan_has_the_usual_values() {
    PlanFile plan = read(PLAN + "}", new ArrayList<>());

    assertThat(plan.kind()).isEqualTo(Kind.CAUSE);
    assertThat(plan.test().runs().each()).isEqualTo(10);
    assertThat(plan.test().runs().first()).isEqualTo(20);
    assertThat(plan.test().limit()).isEqualTo(Duration.ofMinutes(5));
    assertThat(plan.test().command()).containsExactly("/bin/sh", "-c", "./t");
    assertThat(plan.policy().name()).startsWith("syzkaller@");
    assertThat(plan.retries()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {test: {command: t}}                 | start: is wanted
          {start: a}                           | test.command: is wanted
          {start: a, test: {command: ' '}}     | test.command: is wanted
          {start: a, test: t}                  | test: keys and values are wanted
          , biuld: {command: b}}               | biuld: no such key, perhaps 'build'?
          , colour: red}                       | colour: no such key
          , build: {command: b, limit: soon}}  | build.limit: a duration like 90s, 5m or 1h30m is wanted, not "soon"
          , build: {limit: 5m}}                | build.command: is wanted
          , kind: cure}                        | kind: 'cure' is none of [cause, fix]
          , kind: fix, good: v1}               | kind: a search for a fix ends at `branch`, it has no `good` or `releases`
          , good: v1, releases: {oldest: v0}}  | good: either `good` or `releases`, not both
          , other-tree: true}                  | other-tree: only a search for a fix can cross trees
          , policy: guess}                     | policy: no policy is called 'guess'
          , policy: two-rate@1, probability: 0.5} | probability: a number above 0.5 and below 1 is wanted, not 0.5
          , policy: two-rate@1, probability: 1}   | probability: a number above 0.5 and below 1 is wanted, not 1
          , policy: facf@1, probability: sure}    | probability: a number above 0.5 and below 1 is wanted, not "sure"
          , policy: two-rate@1, prior: mood}      | prior: 'mood' is none of [uniform, paths, text]
          , policy: two-rate@1, prior: [text, uniform]} | prior: `uniform` stands alone
          , policy: two-rate@1, suspected-paths: net} | suspected-paths: they count with `prior: paths` alone
          , policy: two-rate@1, flake-chance: 0.5}| flake-chance: a number from 0 and below 0.5 is wanted, not 0.5
          , policy: two-rate@1, flake-rate: 0.1}  | flake-rate: two-rate@1 does not go by it
          , policy: facf@1, flake-rate: 0}        | flake-rate: a number above 0 and below 1 is wanted, not 0
          , policy: any-crash, probability: 0.9}  | probability: a policy that gives verdicts does not go by it
          , retries: -1}                       | retries: a whole number from 0 on is wanted, not -1
          , retries: often}                    | retries: a whole number from 0 on is wanted, not "often"
          , reuse: maybe}                      | reuse: true or false is wanted, not "maybe"
          , terms: {bad: x, good: x}}          | terms: two different words are wanted
          , config: {attempts: 3}}             | config.options: the options to reduce are wanted
          , budget: {money: 12}}               | budget.per-hour: what an hour costs is wanted where money is limited
          , budget: {money: much, per-hour: 1}}| budget.money: an amount like 12.50 is wanted, not "much"
          , artefacts: {keep: ['*.core']}}     | artefacts.directory: where to keep them is wanted
          , artefacts: {size: huge}}           | artefacts.size: a size like 64 MB is wanted, not "huge"
          , environment: [a]}                  | environment: names with values is wanted, not ["a"]
          , crash: {ignore: ['(']}}            | crash.ignore: no regular expression: '(': Unclosed group
          """)
  void what_is_wrong_is_named_with_its_key(String plan, String problem) {
    List<String> problems = new ArrayList<>();

    read(plan.startsWith("{") ? plan : PLAN + plan, problems);

    assertThat(problems).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exit: maybe         | test.exit: 'maybe' is none of [crash, git]
          runs: 0             | test.runs: a whole number from 1 on is wanted, not 0
          first: 2            | test.first: the first test makes no fewer runs than others
          parallel: 2         | test.parallel: runs at once need `directory: scratch`
          on-timeout: shrug   | test.on-timeout: 'shrug' is none of [bad, skip, infra]
          directory: elsewhere| test.directory: `tree` or `scratch`, not 'elsewhere'
          """)
  void what_is_wrong_with_the_test_is_named(String part, String problem) {
    List<String> problems = new ArrayList<>();

    read("{start: a, test: {command: t, %s}}".formatted(part), problems);

    assertThat(problems).contains(problem);
  }

  @Test
  void a_search_by_probabilities_has_its_wishes() {
    List<String> problems = new ArrayList<>();

    PlanFile plan =
        read(
            PLAN
                + ", policy: two-rate@1, probability: 0.99, prior: [paths, text],"
                + " suspected-paths: net/}",
            problems);

    assertThat(problems).isEmpty();
    assertThat(plan.policy())
        .isEqualTo(
            new Steering.ByPosterior(
                new Weighing.TwoRate(0.1),
                0.99,
                new Prior(Set.of(Prior.Clue.PATHS, Prior.Clue.TEXT), List.of("net/")),
                Policies.ANY_CRASH));
  }

  @Test
  void all_problems_are_reported_together() {
    List<String> problems = new ArrayList<>();

    read("{kind: cure, policy: guess, colour: red, build: {limit: soon}}", problems);

    assertThat(problems).hasSizeGreaterThanOrEqualTo(7);
  }

  private static PlanFile read(String text, List<String> problems) {
    return PlanReader.read(text, Map.of(), problems);
  }
}
