package dev.firstbad.producer.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.firstbad.event.Verdict;
import dev.firstbad.verdict.Policies;
import dev.firstbad.verdict.Practice;
import dev.firstbad.verdict.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a policy that a file states.
///
/// ```yaml
/// policy: two-crashes@1
/// bad: {crashes: 2, share: 0.1}
/// good: {clean: 5, share: 0.5}
/// otherwise: skip
/// foreign: 0
/// titles:
///   - {match: "^SYZFAIL", weight: 0}
///   - {match: "task hung", weight: 0.5}
/// practice: twenty-runs
/// ```
public final class PolicyReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

  private final List<String> problems = new ArrayList<>();
  private final Keys keys;

  private PolicyReader(JsonNode tree) {
    keys = new Keys("", tree, problems);
  }

  /// The policy of a text.
  ///
  /// @throws PolicyWrong with all that is wrong with it
  public static Thresholds read(String yaml) {
    try {
      return new PolicyReader(YAML.readTree(yaml)).thresholds();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new PolicyWrong(
          List.of("line %d: no YAML: %s".formatted(line, e.getOriginalMessage())));
    }
  }

  private Thresholds thresholds() {
    String name = name();
    Thresholds.Bad bad = bad(keys.part("bad"));
    Thresholds.Good good = good(keys.part("good"));
    Verdict otherwise = otherwise();
    List<Thresholds.Weight> titles = keys.list("titles").stream().map(this::title).toList();
    double foreign = share(keys, "foreign", 1);
    Practice practice = practice();
    keys.finish();
    if (!problems.isEmpty()) {
      throw new PolicyWrong(problems);
    }
    return new Thresholds(name, bad, good, otherwise, titles, foreign, practice);
  }

  private String name() {
    String name = keys.text("policy", "");
    if (!NAME.matcher(name).matches()) {
      keys.problem(
          "policy", "a name is wanted, of letters, digits, '.', '_', '@', '-': '" + name + "'");
    } else if (Policies.named(name).isPresent()) {
      keys.problem("policy", "'%s' is the name of a policy that we have".formatted(name));
    }
    return name;
  }

  private Thresholds.Bad bad(Keys part) {
    Thresholds.Bad bad = new Thresholds.Bad(part.number("crashes", 1, 1), share(part, "share", 0));
    part.finish();
    return bad;
  }

  private Thresholds.Good good(Keys part) {
    Thresholds.Good good = new Thresholds.Good(part.number("clean", 1, 1), share(part, "share", 0));
    part.finish();
    return good;
  }

  private Verdict otherwise() {
    String word = keys.text("otherwise", "skip");
    return switch (word) {
      case "skip" -> Verdict.SKIP;
      case "weak" -> Verdict.WEAK;
      default -> {
        keys.problem("otherwise", "skip or weak is wanted, not '" + word + "'");
        yield Verdict.SKIP;
      }
    };
  }

  private Thresholds.Weight title(JsonNode node) {
    Keys part = new Keys("titles", node, problems);
    Pattern match = part.parsed("match", "a regular expression", Pattern::compile);
    if (match == null) {
      part.problem("match", "a regular expression is wanted");
    }
    double weight = share(part, "weight", 0);
    part.finish();
    return new Thresholds.Weight(match == null ? Pattern.compile("") : match, weight);
  }

  private Practice practice() {
    String word = keys.text("practice", "ten-runs");
    try {
      return Practice.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      keys.problem("practice", "no practice of any era is called '" + word + "'");
      return Practice.TEN_RUNS;
    }
  }

  private static double share(Keys keys, String key, double otherwise) {
    Double share = keys.parsed(key, "a number from 0 to 1", PolicyReader::share);
    return share == null ? otherwise : share;
  }

  private static double share(String text) {
    double share = Double.parseDouble(text);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }
}
