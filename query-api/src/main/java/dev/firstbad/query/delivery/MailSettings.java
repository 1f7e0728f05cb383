package dev.firstbad.query.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How mail is sent.
///
/// @param host of the mail server (SMTP), `port` likewise
/// @param user at the mail server; null where it asks for none
/// @param password of the user
/// @param from who sends, `Name <address>` or an address
/// @param site where people who get mail can reach this system: the way out of more mail leads
///   there
public record MailSettings(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    String from,
    URI site) {
  /// How the way to the mail server is kept from others.
  public enum Security {
    /// Not at all.
    NONE,
    /// Encrypted from a command on (RFC 3207), or no mail is sent.
    STARTTLS,
    /// Encrypted from the beginning (RFC 8314).
    TLS
  }

  @Override
  public String toString() {
    return "%s:%d as %s, password ***".formatted(host, port, user);
  }
}
