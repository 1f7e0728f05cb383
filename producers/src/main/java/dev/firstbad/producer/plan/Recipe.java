package dev.firstbad.producer.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hashes of how something is made: equal ones are made alike.
public final class Recipe {
  private static final int DIGITS = 32;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Recipe() {}

  /// How a plan builds a revision.
  ///
  /// @param toolchain what tells it from others
  /// @param options the configuration options; null for the plan's own configuration
  public static String ofBuild(PlanFile file, String toolchain, @Nullable List<String> options) {
    PlanFile.Build build = file.build();
    return hash(
        List.of(
            build == null ? List.of() : ofBuild(build),
            new TreeMap<>(file.environment()),
            ofSignature(file.signature()),
            toolchain,
            options == null ? "" : options));
  }

  /// How a plan tests what was built.
  static String ofTest(PlanFile file) {
    PlanFile.Boot boot = file.boot();
    return hash(
        List.of(
            boot == null ? List.of() : List.of(boot.command(), boot.limit().toString()),
            ofTest(file.test()),
            new TreeMap<>(file.environment()),
            ofCrashes(file.crashes()),
            file.policy().name()));
  }

  private static List<Object> ofBuild(PlanFile.Build build) {
    return List.of(
        build.command(), new TreeMap<>(build.environment()), build.clean(), build.submodules());
  }

  private static List<Object> ofSignature(PlanFile.Signing signature) {
    String elf = signature.elf();
    return List.of(signature.files(), elf == null ? "" : elf, signature.command());
  }

  private static List<Object> ofTest(PlanFile.Test test) {
    return List.of(
        test.command(),
        String.valueOf(test.limit()),
        new TreeMap<>(test.environment()),
        List.of(test.runs().each(), test.runs().first()),
        test.scratch(),
        test.onTimeout().name(),
        test.asGit());
  }

  private static List<Object> ofCrashes(PlanFile.Crashes crashes) {
    return List.of(
        crashes.patterns().stream()
            .map(crash -> List.of(crash.pattern().pattern(), crash.title()))
            .toList(),
        crashes.builtIn(),
        crashes.ignore().stream().map(Pattern::pattern).toList(),
        crashes.expect().stream().map(Pattern::pattern).toList());
  }

  /// As JSON, in which `["a, b"]` and `["a", "b"]` differ.
  private static String hash(List<Object> parts) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(parts));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("every Java has SHA-256, and texts can be written", e);
    }
  }
}
