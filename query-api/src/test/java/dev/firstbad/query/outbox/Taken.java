package dev.firstbad.query.outbox;

import dev.firstbad.query.subscription.Config;
import dev.firstbad.query.subscription.Definition;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.query.subscription.StartFrom;
import dev.firstbad.query.subscription.Subscription;
import dev.firstbad.query.subscription.Uncertain;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Subscriptions as tests take them.
public final class Taken {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Taken() {}

  public static Subscription webhook(String id, String url) {
    return with(id, new Sink.Webhook(URI.create(url)), config(false, Uncertain.HOLD));
  }

  public static Subscription with(String id, Sink sink, Config config) {
    Definition definition =
        new Definition(null, Set.of(), List.of(), sink, config, new StartFrom.Beginning());
    return new Subscription(id, NOON, definition, null, null);
  }

  public static Config config(boolean paused, Uncertain uncertain) {
    return new Config(null, paused, uncertain, false);
  }
}
