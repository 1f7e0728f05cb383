package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// Hands mail to a mail server, each person's copy by itself: for each has a way out of its own.
final class MailServer {
  private static final String TIMEOUT = "20000";

  private final MailSettings settings;
  private final Session session;

  MailServer(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  /// Sends, and waits until the server has taken it.
  ///
  /// @param begin writes down that the mail is about to be taken; false where it is not to be sent
  Sent send(Letter letter, Instant now, BooleanSupplier begin) {
    try {
      MimeMessage message = message(letter, now);
      Transport transport = session.getTransport();
      try {
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        if (!begin.getAsBoolean()) {
          return new Sent.Dropped();
        }
        transport.sendMessage(message, new Address[] {new InternetAddress(letter.target())});
        return new Sent.Delivered();
      } finally {
        closeQuietly(transport);
      }
    } catch (MessagingException failure) {
      return new Sent.Failed("the mail server: " + failure.getMessage(), isFinal(failure), null);
    }
  }

  private MimeMessage message(Letter letter, Instant now) throws MessagingException {
    MimeMessage message = new Identified(session, letter.id());
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipients(Message.RecipientType.TO, addresses(letter.to()));
    message.setRecipients(Message.RecipientType.CC, addresses(letter.cc()));
    message.setSubject(letter.subject(), UTF_8.name());
    message.setText(letter.text(), UTF_8.name());
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("List-Unsubscribe", "<" + letter.optOut() + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    if (letter.inReplyTo() != null) {
      message.setHeader("In-Reply-To", "<" + letter.inReplyTo() + ">");
      message.setHeader("References", "<" + letter.inReplyTo() + ">");
    }
    message.saveChanges();
    return message;
  }

  private static Address[] addresses(List<String> addresses) throws MessagingException {
    Address[] all = new Address[addresses.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = new InternetAddress(addresses.get(i));
    }
    return all;
  }

  /// Whether the server will not take it at any time (RFC 5321, 4.2.1).
  private static boolean isFinal(MessagingException failure) {
    for (Exception cause = failure; cause != null; ) {
      int code =
          switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
          };
      if (code >= 500) {
        return true;
      }
      cause = cause instanceof MessagingException next ? next.getNextException() : null;
    }
    return false;
  }

  /// What was taken was taken, however the parting goes.
  private static void closeQuietly(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException ignored) {
      // The mail was taken, or the failure is already known.
    }
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    boolean encrypted = settings.security() == MailSettings.Security.TLS;
    String protocol = encrypted ? "smtps" : "smtp";
    boolean starttls = settings.security() == MailSettings.Security.STARTTLS;
    properties.setProperty("mail.transport.protocol", protocol);
    for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty("mail." + protocol + "." + timeout, TIMEOUT);
    }
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    properties.setProperty("mail." + protocol + ".auth", String.valueOf(settings.user() != null));
    return properties;
  }

  /// A message whose id is given, for the same mail is to have the same each time.
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
