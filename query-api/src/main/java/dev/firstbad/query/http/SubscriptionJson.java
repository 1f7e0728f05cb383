package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.query.delivery.Desk;
import dev.firstbad.query.outbox.DeadLetter;
import dev.firstbad.query.outbox.Standing;
import dev.firstbad.query.subscription.DefinitionJson;
import dev.firstbad.query.subscription.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription as it is answered: what was asked for, and under `status` how it is doing. It can
/// be sent back as it is.
final class SubscriptionJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SubscriptionJson() {}

  static ObjectNode of(Subscription subscription, Desk desk) {
    ObjectNode json = JSON.objectNode().put("id", subscription.id());
    json.setAll(DefinitionJson.of(subscription.definition()));
    ObjectNode status = status(subscription, desk.standing(subscription));
    desk.optedOut(subscription).forEach(status.putArray("optedOut")::add);
    json.set("status", status);
    return json;
  }

  /// The same with the key of its webhook, which is told once.
  static ObjectNode withSecret(Subscription subscription, Desk desk) {
    ObjectNode json = of(subscription, desk);
    if (subscription.secret() != null) {
      json.withObject("/config").put("secret", subscription.secret().text());
    }
    return json;
  }

  static ObjectNode of(DeadLetter letter) {
    return JSON.objectNode()
        .put("event", letter.event())
        .put("bisection", letter.bisection())
        .put("target", letter.target())
        .put("dueAt", letter.dueAt().toString())
        .put("givenUpAt", letter.givenUpAt().toString())
        .put("attempts", letter.attempts())
        .put("reason", letter.reason());
  }

  private static ObjectNode status(Subscription subscription, Standing standing) {
    return JSON.objectNode()
        .put("state", state(subscription))
        .put("ended", subscription.ended())
        .put("createdAt", subscription.createdAt().toString())
        .put("pending", standing.pending())
        .put("delivered", standing.delivered())
        .put("dead", standing.dead())
        .put("deliveredAt", text(standing.deliveredAt()))
        .put("failedAt", text(standing.failedAt()))
        .put("failure", standing.failure())
        .put("heldUntil", text(standing.heldUntil()));
  }

  private static String state(Subscription subscription) {
    if (subscription.ended() != null) {
      return "ended";
    }
    return subscription.active() ? "active" : "paused";
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
