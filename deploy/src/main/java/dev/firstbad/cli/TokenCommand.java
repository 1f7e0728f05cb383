package dev.firstbad.cli;

import dev.firstbad.query.access.Scopes;
import dev.firstbad.query.access.Token;
import dev.firstbad.query.access.Tokens;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The tokens of a system, in its data directory: who can write there can make them.
@Command(
    name = "token",
    description = "Make, list and revoke the tokens of a system, on its machine.",
    footer = {
      "",
      "A token is shown once, when it is made. A running system knows of changes at",
      "once. Scopes: read, private (embargoed bisections as well), write, admin (all).",
      "Example: firstbad token create --name ci --scope write --expires 90d"
    })
final class TokenCommand {
  private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,4})d");

  @Spec private CommandSpec spec;

  @Command(name = "create", description = "Make a token and print it.")
  void create(
      @Option(names = "--data", paramLabel = "DIR", defaultValue = "firstbad-data") Path data,
      @Option(names = "--name", paramLabel = "NAME", required = true) String name,
      @Option(names = "--scope", paramLabel = "SCOPE[,SCOPE]", defaultValue = "read") String scope,
      @Option(names = "--expires", paramLabel = "DAYSd") @Nullable String expires) {
    Scopes scopes =
        Scopes.parse(scope)
            .orElseThrow(
                () -> new InputWrong("--scope takes read, private, write and admin, not " + scope));
    if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      throw new InputWrong("--name is 1 to 100 characters on one line");
    }
    Instant now = Instant.now();
    try (Tokens tokens = open(data)) {
      out().println(tokens.issue(name, scopes, now, end(now, expires), new SecureRandom()));
    }
  }

  @Command(name = "list", description = "The tokens: id, scopes, made, expires, name.")
  void list(
      @Option(names = "--data", paramLabel = "DIR", defaultValue = "firstbad-data") Path data) {
    try (Tokens tokens = open(data)) {
      for (Token token : tokens.all()) {
        out()
            .printf(
                "%s  %-24s  %s  %s  %s%n",
                token.id(),
                token.scopes(),
                token.createdAt(),
                token.expiresAt() == null ? "never" : token.expiresAt(),
                token.name());
      }
    }
  }

  @Command(name = "revoke", description = "Make a token good for nothing.")
  void revoke(
      @Option(names = "--data", paramLabel = "DIR", defaultValue = "firstbad-data") Path data,
      @Parameters(paramLabel = "ID") String id) {
    try (Tokens tokens = open(data)) {
      if (!tokens.revoke(id)) {
        throw new InputWrong("there is no token " + id);
      }
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static Tokens open(Path data) {
    if (!Files.isDirectory(data)) {
      throw new InputWrong("--data " + data + " is no data directory: `firstbad up` makes one");
    }
    return Tokens.open(data.resolve("access.sqlite"));
  }

  private static @Nullable Instant end(Instant now, @Nullable String expires) {
    if (expires == null) {
      return null;
    }
    Matcher days = DAYS.matcher(expires);
    if (!days.matches()) {
      throw new InputWrong("--expires takes days like 90d, not " + expires);
    }
    return now.plus(Duration.ofDays(Long.parseLong(days.group(1))));
  }
}
