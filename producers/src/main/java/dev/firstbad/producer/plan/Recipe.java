package dev.firstbad.producer.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Hashes of how something is made: equal ones are made alike.
public final class Recipe {
  private static final int DIGITS = 32;

  private Recipe() {}

  /// How a plan builds a revision.
  ///
  /// @param toolchain what tells it from others
  /// @param options the configuration options; null for the plan's own configuration
  public static String ofBuild(PlanFile file, String toolchain, @Nullable List<String> options) {
    PlanFile.Build build = file.build();
    return hash(
        List.of(
            build == null ? "" : build.command(),
            build == null ? "" : new TreeMap<>(build.environment()),
            build != null && build.submodules(),
            new TreeMap<>(file.environment()),
            file.signature(),
            toolchain,
            options == null ? "" : options));
  }

  /// How a plan tests what was built.
  static String ofTest(PlanFile file) {
    return hash(
        List.of(
            file.boot() == null ? "" : file.boot(),
            file.test().command(),
            String.valueOf(file.test().limit()),
            new TreeMap<>(file.test().environment()),
            file.test().onTimeout(),
            file.test().asGit(),
            new TreeMap<>(file.environment()),
            String.valueOf(file.crashes()),
            file.policy().name()));
  }

  private static String hash(List<Object> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(parts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
