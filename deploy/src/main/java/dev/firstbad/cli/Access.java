package dev.firstbad.cli;

import dev.firstbad.event.Word;
import dev.firstbad.query.access.Anonymous;
import dev.firstbad.standalone.StandaloneSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/// Who may ask the system, and how often.
final class Access {
  private static final List<String> WORDS =
      Arrays.stream(Anonymous.values()).map(Word::of).toList();
  private static final int MOST = 10_000_000;

  @Option(
      names = "--anonymous",
      paramLabel = "WHAT",
      defaultValue = "write",
      description =
          "what those may do who come without a token: nothing, read, write or admin; embargoed"
              + " bisections are for admins and tokens alone. Choose read or nothing where a proxy"
              + " lets others in (default: ${DEFAULT-VALUE})")
  private String anonymous;

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "requests a minute for each token, and for each address without one; 0 for any number"
              + " (default: ${DEFAULT-VALUE})")
  private int perMinute;

  StandaloneSettings.Doors settings() {
    if (perMinute < 0 || perMinute > MOST) {
      throw new InputWrong("--rate-limit is a number from 0 to " + MOST + ", not " + perMinute);
    }
    if (!WORDS.contains(anonymous)) {
      throw new InputWrong(
          "--anonymous is %s, not %s".formatted(String.join(", ", WORDS), anonymous));
    }
    return new StandaloneSettings.Doors(
        Anonymous.valueOf(anonymous.toUpperCase(Locale.ROOT)), perMinute);
  }
}
