package dev.firstbad.query.delivery;

import dev.firstbad.report.Sender;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the delivery of events needs to know.
///
/// @param ledger file of subscriptions and outbox, made where it is not there; not to be deleted
/// @param inside whether webhooks may go to private addresses
/// @param mail how mail is sent; null where none is
public record DeliverySettings(Path ledger, boolean inside, @Nullable MailSettings mail) {
  /// Who reports, as reports have it.
  public Sender sender() {
    return mail == null ? Sender.UNNAMED : new Sender(mail.from(), mail.site());
  }
}
