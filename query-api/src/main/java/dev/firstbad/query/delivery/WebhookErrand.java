package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.query.outbox.Delivery;
import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.Outbox;
import dev.firstbad.query.outbox.Tidings;
import dev.firstbad.query.subscription.Subscription;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sends what is next to a webhook: one event in structured mode, or a digest of many as a batch
/// (CloudEvents HTTP protocol binding 1.0).
final class WebhookErrand {
  private static final int LARGEST_DIGEST = 500;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Outbox outbox;
  private final Webhooks webhooks;
  private final Aftermath aftermath;

  WebhookErrand(Outbox outbox, Webhooks webhooks, Aftermath aftermath) {
    this.outbox = outbox;
    this.webhooks = webhooks;
    this.aftermath = aftermath;
  }

  void run(Subscription subscription, URI url, List<Lane> lanes) {
    boolean digest = subscription.definition().config().digest() != null;
    List<Delivery> deliveries =
        digest ? digest(lanes) : outbox.first(lanes.getFirst()).stream().toList();
    if (deliveries.isEmpty()) {
      return;
    }
    Webhooks.Call call =
        new Webhooks.Call(
            url,
            Objects.requireNonNull(subscription.secret()),
            digest ? String.valueOf(deliveries.getFirst().batch()) : id(deliveries.getFirst()),
            digest ? "application/cloudevents-batch+json" : "application/cloudevents+json",
            digest ? batch(deliveries) : payload(deliveries.getFirst()));
    Sent sent = webhooks.send(call, () -> aftermath.begin(deliveries, Tidings.NONE));
    aftermath.record(subscription, deliveries, Tidings.NONE, sent);
  }

  private List<Delivery> digest(List<Lane> lanes) {
    List<Delivery> first = outbox.open(lanes.getFirst(), 1);
    String name = lanes.getFirst() + " " + (first.isEmpty() ? "" : first.getFirst().event());
    return outbox.batch(lanes, "digest-" + uuid(name), LARGEST_DIGEST);
  }

  /// The event's own id, unless that could not stand in a header or be signed without doubt.
  private static String id(Delivery delivery) {
    return PLAIN.matcher(delivery.event()).matches() ? delivery.event() : uuid(delivery.event());
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  private static String batch(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(WebhookErrand::payload)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String payload(Delivery delivery) {
    return Objects.requireNonNull(delivery.payload());
  }
}
