package dev.firstbad.query.delivery;

import dev.firstbad.query.outbox.Delivery;
import dev.firstbad.query.outbox.Outcomes;
import dev.firstbad.query.outbox.Subscriptions;
import dev.firstbad.query.outbox.Tidings;
import dev.firstbad.query.subscription.Subscription;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Writes down what came of what was sent.
final class Aftermath {
  private final Subscriptions subscriptions;
  private final Outcomes outcomes;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final MeterRegistry metrics;

  Aftermath(
      Subscriptions subscriptions,
      Outcomes outcomes,
      InstantSource clock,
      RandomGenerator random,
      MeterRegistry metrics) {
    this.subscriptions = subscriptions;
    this.outcomes = outcomes;
    this.clock = clock;
    this.random = random;
    this.metrics = metrics;
  }

  /// Says that these are about to arrive; false where they are not to be sent any more.
  boolean begin(List<Delivery> deliveries, Tidings tidings) {
    return outcomes.begin(deliveries, tidings, clock.instant());
  }

  /// Nothing had to be sent.
  void settled(Subscription subscription, List<Delivery> deliveries) {
    Instant now = clock.instant();
    outcomes.settled(deliveries, now, Schedule.due(subscription.definition().config(), now));
  }

  void record(Subscription subscription, List<Delivery> deliveries, Tidings tidings, Sent sent) {
    Instant now = clock.instant();
    count(subscription, sent);
    switch (sent) {
      case Sent.Delivered delivered ->
          outcomes.delivered(
              deliveries, tidings, now, Schedule.due(subscription.definition().config(), now));
      case Sent.Failed failed -> outcomes.failed(deliveries, failure(deliveries, failed, now), now);
      case Sent.Gone(String reason) -> subscriptions.end(subscription.id(), reason, now);
      case Sent.Dropped dropped -> {}
      case Sent.Unknown unknown -> {}
    }
  }

  private Outcomes.Failure failure(List<Delivery> deliveries, Sent.Failed failed, Instant now) {
    int failures = 1 + deliveries.stream().mapToInt(Delivery::attempts).max().orElse(0);
    return new Outcomes.Failure(
        failed.reason(),
        Schedule.again(failures, now, random),
        failed.hopeless(),
        failed.holdUntil());
  }

  private void count(Subscription subscription, Sent sent) {
    metrics
        .counter(
            "firstbad.deliveries",
            "protocol",
            subscription.definition().sink().protocol(),
            "result",
            sent.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
  }
}
