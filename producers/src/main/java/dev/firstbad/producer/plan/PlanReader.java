package dev.firstbad.producer.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.firstbad.engine.Budget;
import dev.firstbad.engine.Plan;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Terms;
import dev.firstbad.event.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a plan, and notes all that is wrong with it.
final class PlanReader {
  private static final Duration BUILD_LIMIT = Duration.ofHours(1);
  private static final Duration TEST_LIMIT = Duration.ofMinutes(5);
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Keys keys;
  private final JsonNode tree;
  private final List<String> problems;

  private PlanReader(JsonNode tree, List<String> problems) {
    this.tree = tree;
    this.problems = problems;
    this.keys = new Keys("", tree, problems);
  }

  /// The plan of a text; `problems` grows by what is wrong with it.
  static PlanFile read(String text, Map<String, String> environment, List<String> problems) {
    try {
      JsonNode tree = YAML.readTree(text);
      Secrets.reveal(tree, environment, problems);
      return read(tree, problems);
    } catch (JsonProcessingException e) {
      throw new PlanWrong(
          List.of("line %d: no YAML: %s".formatted(line(e), e.getOriginalMessage())));
    }
  }

  static PlanFile read(JsonNode tree, List<String> problems) {
    PlanReader reader = new PlanReader(tree, problems);
    PlanFile file = reader.file();
    reader.keys.has(Resolved.KEY);
    reader.keys.finish();
    return file;
  }

  /// The names of an object's fields.
  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private PlanFile file() {
    Kind kind = word("kind", Kind.class, Kind.CAUSE, keys);
    TestReader test = new TestReader(keys, problems);
    PlanFile.Test tested = test.test(TEST_LIMIT);
    return new PlanFile(
        tree,
        keys.text("repository", "."),
        kind,
        keys.text("title"),
        terms(),
        ends(kind),
        new PlanFile.Range(
            keys.texts("skip"), keys.truth("first-parent", false), keys.texts("paths")),
        configuration(),
        keys.pairs("environment"),
        toolchain(),
        build(),
        boot(),
        tested,
        test.signature(),
        test.crashes(),
        new SteeringReader(keys, tested).steering(),
        keys.number("retries", tested.asGit() ? 0 : 2, 0),
        verification(),
        budget(),
        keys.truth("reuse", true),
        artefacts(),
        keys.command("maintainers"));
  }

  private Terms terms() {
    Keys part = keys.part("terms");
    String bad = part.text("bad", Terms.DEFAULT.bad());
    String good = part.text("good", Terms.DEFAULT.good());
    part.finish();
    if (bad.isBlank() || good.isBlank() || bad.equals(good)) {
      keys.problem("terms", "two different words are wanted");
      return Terms.DEFAULT;
    }
    return new Terms(bad, good);
  }

  private PlanFile.Ends ends(Kind kind) {
    List<String> good = keys.texts("good");
    boolean otherTree = keys.truth("other-tree", false);
    if (kind == Kind.FIX && (!good.isEmpty() || keys.has("releases"))) {
      keys.problem("kind", "a search for a fix ends at `branch`, it has no `good` or `releases`");
    }
    if (kind == Kind.CAUSE && otherTree) {
      keys.problem("other-tree", "only a search for a fix can cross trees");
    }
    if (!good.isEmpty() && keys.has("releases")) {
      keys.problem("good", "either `good` or `releases`, not both");
    }
    Keys part = keys.part("releases");
    PlanFile.Releases releases =
        new PlanFile.Releases(
            part.text("pattern", "v*"), part.text("oldest"), part.truth("thin", true));
    part.finish();
    return new PlanFile.Ends(
        required("start"),
        keys.text("start-title"),
        keys.text("branch", "HEAD"),
        otherTree,
        keys.truth("trusted", false),
        good,
        releases);
  }

  private Plan.@Nullable Configuration configuration() {
    if (!keys.has("config")) {
      return null;
    }
    Keys part = keys.part("config");
    List<String> options = new ArrayList<>(part.texts("options"));
    if (options.isEmpty()) {
      part.problem("options", "the options to reduce are wanted");
    }
    int attempts = part.number("attempts", 20, 1);
    part.finish();
    return new Plan.Configuration(options, attempts);
  }

  private PlanFile.Toolchain toolchain() {
    if (tree.path("toolchain").isObject()) {
      Keys part = keys.part("toolchain");
      List<String> command = part.command("command");
      part.finish();
      return new PlanFile.Toolchain("", command);
    }
    return new PlanFile.Toolchain(keys.text("toolchain", ""), List.of());
  }

  private PlanFile.@Nullable Build build() {
    if (!keys.has("build")) {
      return null;
    }
    Keys part = keys.part("build");
    PlanFile.Build build =
        new PlanFile.Build(
            TestReader.command(part),
            part.duration("limit", BUILD_LIMIT),
            part.pairs("environment"),
            part.truth("clean", true),
            part.truth("submodules", false));
    part.finish();
    return build;
  }

  private PlanFile.@Nullable Boot boot() {
    if (!keys.has("boot")) {
      return null;
    }
    Keys part = keys.part("boot");
    PlanFile.Boot boot =
        new PlanFile.Boot(TestReader.command(part), part.duration("limit", TEST_LIMIT));
    part.finish();
    return boot;
  }

  private Plan.Verification verification() {
    Keys part = keys.part("verify");
    Plan.Verification verification =
        new Plan.Verification(part.number("runs", 0, 0), part.truth("revert", false));
    part.finish();
    return verification;
  }

  private Budget budget() {
    Keys part = keys.part("budget");
    BigDecimal money = part.parsed("money", "an amount like 12.50", BigDecimal::new);
    BigDecimal perHour = part.parsed("per-hour", "an amount like 0.40", BigDecimal::new);
    if (money != null && perHour == null) {
      part.problem("per-hour", "what an hour costs is wanted where money is limited");
    }
    Budget budget =
        new Budget(
            part.parsed("time", "a duration like 12h", Amounts::duration),
            part.has("runs") ? (Integer) part.number("runs", 1, 1) : null,
            money,
            perHour == null ? BigDecimal.ZERO : perHour);
    part.finish();
    return budget;
  }

  private PlanFile.Artefacts artefacts() {
    Keys part = keys.part("artefacts");
    Long size = part.parsed("size", "a size like 64 MB", Amounts::bytes);
    PlanFile.Artefacts artefacts =
        new PlanFile.Artefacts(
            part.text("directory"), part.texts("keep"), size == null ? 64L << 20 : size);
    part.finish();
    if (!artefacts.keep().isEmpty() && artefacts.directory() == null) {
      part.problem("directory", "where to keep them is wanted");
    }
    return artefacts;
  }

  private String required(String key) {
    String value = keys.text(key);
    if (value == null || value.isBlank()) {
      keys.problem(key, "is wanted");
      return "";
    }
    return value;
  }

  static <E extends Enum<E>> E word(String key, Class<E> type, E otherwise, Keys keys) {
    String word = keys.text(key);
    if (word == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (Word.of(constant).equals(word)) {
        return constant;
      }
    }
    keys.problem(key, "'%s' is none of %s".formatted(word, words(type)));
    return otherwise;
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Word::of).toList();
  }
}
