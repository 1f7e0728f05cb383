package dev.firstbad.query.delivery;

import static dev.firstbad.query.outbox.Taken.NOON;

import dev.firstbad.query.Written;
import dev.firstbad.query.outbox.Entry;
import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.Ledger;
import dev.firstbad.query.outbox.OptOuts;
import dev.firstbad.query.outbox.Outbox;
import dev.firstbad.query.outbox.Outcomes;
import dev.firstbad.query.outbox.Stretch;
import dev.firstbad.query.outbox.Subscriptions;
import dev.firstbad.query.outbox.Taken;
import dev.firstbad.query.readmodel.ReadModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A desk with nothing behind it that reads or sends; the subscription `known` has given up one
/// event, and the token `known` is that of an address.
public final class Desks implements AutoCloseable {
  private static final String URL = "https://203.0.113.7/known";
  private static final Lane LANE = new Lane("known", URL, "5eed");

  private final Deliveries deliveries;

  public Desks(Path ledger, ReadModel model) {
    MailSettings mail =
        new MailSettings(
            "127.0.0.1",
            1,
            MailSettings.Security.NONE,
            null,
            null,
            "bot@example.org",
            URI.create("https://example.org"));
    fill(ledger);
    deliveries =
        new Deliveries(
            new DeliverySettings(ledger, false, mail),
            new Deliveries.Surroundings(
                Written.TOPICS,
                model,
                new SimpleMeterRegistry(),
                Duration.ofSeconds(1),
                InstantSource.fixed(NOON),
                new Random(1),
                start -> Map.of(0, 0L)));
  }

  public Desk desk() {
    return deliveries.desk();
  }

  @Override
  public void close() {
    deliveries.close();
  }

  private static void fill(Path path) {
    try (Ledger ledger = Ledger.open(path)) {
      new Subscriptions(ledger).add(Taken.webhook("known", URL), Map.of(0, 0L));
      Outbox outbox = new Outbox(ledger);
      outbox.take(
          List.of(new Entry(LANE, "e-1", true, NOON, "{}")),
          new Stretch(List.of("known"), Map.of(0, 0L), Map.of(0, 1L)),
          NOON);
      new Outcomes(ledger)
          .failed(
              outbox.open(LANE, 1),
              new Outcomes.Failure("the receiver answered 500", NOON, true, null),
              NOON);
      new OptOuts(ledger).token("ada@example.org", "known");
    }
  }
}
