package dev.firstbad.query.delivery;

import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.LedgerUnavailable;
import dev.firstbad.query.outbox.Positions;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.query.subscription.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what a courier sends, by web or by mail.
final class Errands {
  private static final Logger log = LoggerFactory.getLogger(Errands.class);

  private final WebhookErrand webhooks;
  private final @Nullable MailErrand mail;
  private final Positions positions;
  private final Known known;

  /// @param mail null where this system sends none: then what is to be mailed waits
  Errands(WebhookErrand webhooks, @Nullable MailErrand mail, Positions positions, Known known) {
    this.webhooks = webhooks;
    this.mail = mail;
    this.positions = positions;
    this.known = known;
  }

  /// Sends what is next in these lanes.
  ///
  /// @return whether more may be due at once
  boolean run(Subscription subscription, List<Lane> lanes) {
    try {
      return switch (subscription.definition().sink()) {
        case Sink.Webhook(var url) -> {
          webhooks.run(subscription, url, lanes);
          yield true;
        }
        case Sink.Mail sink -> mail(subscription, sink, lanes);
      };
    } catch (LedgerUnavailable | ReadModelUnavailable world) {
      log.atWarn().addKeyValue("reason", world.getMessage()).log("nothing can be sent now");
      return false;
    } catch (RuntimeException defect) {
      log.atError()
          .addKeyValue("subscription", subscription.id())
          .setCause(defect)
          .log("delivery failed by a defect, it is tried again");
      return false;
    }
  }

  /// A mail tells how things stand, so it waits until that is known.
  private boolean mail(Subscription subscription, Sink.Mail sink, List<Lane> lanes) {
    if (mail == null || !known.reaches(positions.of(subscription.id()))) {
      return false;
    }
    mail.run(subscription, sink, lanes);
    return true;
  }
}
