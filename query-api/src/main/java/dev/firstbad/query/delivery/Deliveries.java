package dev.firstbad.query.delivery;

import dev.firstbad.query.outbox.DeadLetters;
import dev.firstbad.query.outbox.Ledger;
import dev.firstbad.query.outbox.OptOuts;
import dev.firstbad.query.outbox.Outbox;
import dev.firstbad.query.outbox.Outcomes;
import dev.firstbad.query.outbox.Positions;
import dev.firstbad.query.outbox.Subscriptions;
import dev.firstbad.query.outbox.Tellings;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.subscription.DefinitionReader;
import dev.firstbad.query.subscription.Hosts;
import dev.firstbad.query.subscription.Reach;
import dev.firstbad.query.subscription.StartFrom;
import dev.firstbad.query.subscription.Subscription;
import dev.firstbad.query.subscription.Uncertain;
import dev.firstbad.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// All that takes events to subscribers but the reading of the record, wired.
final class Deliveries implements AutoCloseable {
  private final Ledger ledger;
  private final Webhooks webhooks;
  private final Courier courier;
  private final Desk desk;
  private final Reader.Reading reading;

  /// What comes from outside.
  ///
  /// @param patience how long a webhook may take to answer
  /// @param random draws secrets and tokens: must not be guessable
  /// @param places where a subscription begins, by partition
  record Surroundings(
      Topics topics,
      ReadModel model,
      MeterRegistry metrics,
      Duration patience,
      InstantSource clock,
      RandomGenerator random,
      Function<StartFrom, Map<Integer, Long>> places) {}

  /// Opens the ledger; throws [dev.firstbad.query.outbox.LedgerUnavailable] where it cannot be
  /// used.
  Deliveries(DeliverySettings settings, Surroundings around) {
    ledger = Ledger.open(settings.ledger());
    Hosts hosts = new Hosts(settings.inside());
    webhooks = new Webhooks(hosts, around.patience(), around.clock());
    Subscriptions subscriptions = new Subscriptions(ledger);
    Outbox outbox = new Outbox(ledger);
    Tellings tellings = new Tellings(ledger);
    OptOuts optOuts = new OptOuts(ledger);
    Positions positions = new Positions(ledger);
    Known known = new Known(around.model(), around.topics());
    Aftermath aftermath =
        new Aftermath(
            subscriptions, new Outcomes(ledger), around.clock(), around.random(), around.metrics());
    MailErrand mail =
        mail(settings.mail(), known, optOuts, around, new MailStores(outbox, tellings, aftermath));
    Errands errands =
        new Errands(new WebhookErrand(outbox, webhooks, aftermath), mail, positions, known);
    courier = new Courier(subscriptions, outbox, errands, around.clock());
    DeadLetters deadLetters = new DeadLetters(ledger);
    desk =
        new Desk(
            new Desk.Stores(subscriptions, deadLetters, optOuts, courier::call),
            new DefinitionReader(new Reach(hosts, settings.mail() != null)),
            around.places(),
            around.clock(),
            around.random());
    Dispatcher dispatcher =
        new Dispatcher(around.topics(), known, outbox, tellings, around.clock());
    reading = new Reader.Reading(subscriptions, positions, outbox, known, dispatcher, courier);
    recover(subscriptions, deadLetters, around.clock());
  }

  Desk desk() {
    return desk;
  }

  Courier courier() {
    return courier;
  }

  Reader.Reading reading() {
    return reading;
  }

  @Override
  public void close() {
    courier.close();
    webhooks.close();
    ledger.close();
  }

  private record MailStores(Outbox outbox, Tellings tellings, Aftermath aftermath) {}

  private static @Nullable MailErrand mail(
      @Nullable MailSettings settings,
      Known known,
      OptOuts optOuts,
      Surroundings around,
      MailStores stores) {
    if (settings == null) {
      return null;
    }
    Postbox postbox = new Postbox(settings, known, optOuts, around.random());
    return new MailErrand(
        stores.outbox(), stores.tellings(), optOuts, postbox, stores.aftermath(), around.clock());
  }

  private static void recover(
      Subscriptions subscriptions, DeadLetters deadLetters, InstantSource clock) {
    List<String> again =
        subscriptions.all().stream()
            .filter(s -> s.definition().config().uncertain() == Uncertain.RESEND)
            .map(Subscription::id)
            .toList();
    deadLetters.recover(again, clock.instant());
  }
}
