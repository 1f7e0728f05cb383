package dev.firstbad.cli;

import dev.firstbad.query.delivery.MailSettings;
import dev.firstbad.query.delivery.MailSettings.Security;
import dev.firstbad.query.subscription.MailAddress;
import dev.firstbad.standalone.StandaloneSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a system reaches its subscribers. All that is wrong with it is said at once.
final class Outside {
  private static final String PASSWORD = "FIRSTBAD_SMTP_PASSWORD";
  private static final Pattern SERVER = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:]+):(\\d{1,5})");

  @Option(
      names = "--webhooks",
      paramLabel = "WHERE",
      defaultValue = "anywhere",
      description =
          "where webhooks may go: anywhere, or public, which leaves out private addresses; choose"
              + " that where others than you can subscribe (default: ${DEFAULT-VALUE})")
  private String webhooks;

  @Option(names = "--smtp", paramLabel = "HOST:PORT", description = "the server that takes mail")
  private @Nullable String smtp;

  @Option(
      names = "--smtp-security",
      paramLabel = "HOW",
      defaultValue = "starttls",
      description = "how to speak to it: none, starttls or tls (default: ${DEFAULT-VALUE})")
  private String security;

  @Option(names = "--smtp-user", paramLabel = "NAME", description = "the user there, if it asks")
  private @Nullable String user;

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      description = "holds the user's password (default: the variable " + PASSWORD + ")")
  private @Nullable Path passwordFile;

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "who mails and is credited by a fix: 'Name <address>'")
  private @Nullable String from;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "where people who get mail reach this system, to read on and to opt out")
  private @Nullable URI site;

  private final List<String> complaints = new ArrayList<>();

  StandaloneSettings.Outward settings() {
    complaints.clear();
    expect(
        webhooks.equals("anywhere") || webhooks.equals("public"),
        "--webhooks is anywhere or public, not " + webhooks);
    MailSettings mail = mail();
    if (!complaints.isEmpty()) {
      throw new InputWrong(String.join("; ", complaints));
    }
    return new StandaloneSettings.Outward(webhooks.equals("anywhere"), mail);
  }

  private @Nullable MailSettings mail() {
    if (smtp == null) {
      expect(
          from == null && site == null && user == null && passwordFile == null,
          "mail needs --smtp HOST:PORT");
      return null;
    }
    Matcher server = SERVER.matcher(smtp);
    expect(
        server.matches() && Integer.parseInt(server.group(2)) <= 65535,
        "--smtp takes HOST:PORT, not " + smtp);
    expect(
        security.matches("none|starttls|tls"),
        "--smtp-security is none, starttls or tls, not " + security);
    expect(from != null && isAddress(from), "--mail-from takes 'Name <address>', not " + from);
    expect(
        site != null && String.valueOf(site.getScheme()).matches("https?"),
        "--public-url takes an address like https://bisect.example.org, not " + site);
    String password = user == null ? null : password();
    return from == null || site == null || !complaints.isEmpty()
        ? null
        : new MailSettings(
            server.group(1).replaceAll("[\\[\\]]", ""),
            Integer.parseInt(server.group(2)),
            Security.valueOf(security.toUpperCase(Locale.ROOT)),
            user,
            password,
            from,
            site);
  }

  private @Nullable String password() {
    if (passwordFile == null) {
      String password = System.getenv(PASSWORD);
      expect(password != null, "--smtp-user needs --smtp-password-file or " + PASSWORD);
      return password;
    }
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException unreadable) {
      complaints.add("--smtp-password-file cannot be read: " + unreadable.getMessage());
      return null;
    }
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      complaints.add(otherwise);
    }
  }

  private static boolean isAddress(String from) {
    Matcher named = Pattern.compile("[^<>\\p{Cntrl}]*<([^<>]*)>").matcher(from);
    return MailAddress.isSound(named.matches() ? named.group(1) : from);
  }
}
