package dev.firstbad.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The schema registry whose ids records carry.
final class Registry {
  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      description = "register schemas there and use its ids (default: ids fixed in Firstbad)")
  private @Nullable URI url;

  /// Null for the ids that are fixed in Firstbad.
  @Nullable URI url() {
    if (url != null && !String.valueOf(url.getScheme()).matches("https?")) {
      throw new InputWrong(
          "--schema-registry takes an address like http://127.0.0.1:8081, not " + url);
    }
    return url;
  }
}
