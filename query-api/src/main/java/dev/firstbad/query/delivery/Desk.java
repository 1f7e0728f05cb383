package dev.firstbad.query.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.query.outbox.DeadLetter;
import dev.firstbad.query.outbox.DeadLetters;
import dev.firstbad.query.outbox.OptOuts;
import dev.firstbad.query.outbox.Standing;
import dev.firstbad.query.outbox.Subscriptions;
import dev.firstbad.query.subscription.Definition;
import dev.firstbad.query.subscription.DefinitionReader;
import dev.firstbad.query.subscription.Invalid;
import dev.firstbad.query.subscription.Secret;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.query.subscription.StartFrom;
import dev.firstbad.query.subscription.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Where subscriptions are taken, changed and given up.
public final class Desk {
  private final Stores stores;
  private final DefinitionReader reader;
  private final Function<StartFrom, Map<Integer, Long>> places;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// What it keeps things in.
  ///
  /// @param call has it looked at what may be due for a subscription
  public record Stores(
      Subscriptions subscriptions,
      DeadLetters deadLetters,
      OptOuts optOuts,
      Consumer<String> call) {}

  /// @param places where a subscription begins, by partition
  /// @param random draws ids and secrets: must not be guessable
  Desk(
      Stores stores,
      DefinitionReader reader,
      Function<StartFrom, Map<Integer, Long>> places,
      InstantSource clock,
      RandomGenerator random) {
    this.stores = stores;
    this.reader = reader;
    this.places = places;
    this.clock = clock;
    this.random = random;
  }

  /// Takes a subscription; throws [Invalid] where anything is wrong with it.
  public Subscription take(JsonNode body) {
    DefinitionReader.Asked asked = reader.read(body);
    Definition definition = asked.definition();
    Subscription taken =
        new Subscription(
            new UUID(random.nextLong(), random.nextLong()).toString(),
            clock.instant(),
            definition,
            secret(definition.sink(), asked.secret()),
            null);
    stores.subscriptions().add(taken, places.apply(definition.startFrom()));
    stores.call().accept(taken.id());
    return taken;
  }

  /// Puts another definition in the place of one, with the secret it had unless it names another;
  /// throws [Invalid] where anything is wrong with it. It goes on where it was, unless it names
  /// another start.
  ///
  /// @return how it is now; empty where there is none
  public Optional<Subscription> replace(String id, JsonNode body) {
    DefinitionReader.Asked asked = reader.read(body);
    return find(id).flatMap(was -> replace(was, asked));
  }

  public Optional<Subscription> find(String id) {
    return stores.subscriptions().find(id);
  }

  /// Some of them, the last made first.
  ///
  /// @param before those made before this time in milliseconds, or then with an id below this one
  public List<Subscription> before(long before, String id, int limit) {
    return stores.subscriptions().before(Instant.ofEpochMilli(before), id, limit);
  }

  public Standing standing(Subscription subscription) {
    return stores.subscriptions().standing(subscription.id());
  }

  /// Those that a subscription would mail, but for their wish.
  public List<String> optedOut(Subscription subscription) {
    return subscription.definition().sink() instanceof Sink.Mail mail
        ? stores.optOuts().among(mail.everybody())
        : List.of();
  }

  /// Whether there was one.
  public boolean remove(String id) {
    return stores.subscriptions().remove(id);
  }

  /// What was given up for a subscription, in order.
  ///
  /// @param after those of higher places
  public List<DeadLetter> deadLetters(String id, long after, int limit) {
    return stores.deadLetters().of(id, after, limit);
  }

  /// Has what was given up tried again.
  ///
  /// @param event only of this event; null for all
  /// @return how many there were
  public int retry(String id, @Nullable String event) {
    int retried = stores.deadLetters().retry(id, event, clock.instant());
    stores.call().accept(id);
    return retried;
  }

  public Optional<OptOuts.OptOut> optOut(String token) {
    return stores.optOuts().find(token);
  }

  /// Sends no more mail to the address of a token, or does again.
  ///
  /// @return how it is now; empty where nobody has the token
  public Optional<OptOuts.OptOut> optOut(String token, OptOuts.Wish wish) {
    stores.optOuts().set(token, wish == OptOuts.Wish.NO_MAIL ? clock.instant() : null);
    return stores.optOuts().find(token);
  }

  private Optional<Subscription> replace(Subscription was, DefinitionReader.Asked asked) {
    Definition definition = asked.definition();
    Secret secret = asked.secret() == null ? was.secret() : asked.secret();
    Subscription now =
        new Subscription(
            was.id(), was.createdAt(), definition, secret(definition.sink(), secret), null);
    boolean stays = definition.startFrom().equals(was.definition().startFrom());
    Map<Integer, Long> next = stays ? Map.of() : places.apply(definition.startFrom());
    boolean there = stores.subscriptions().replace(was, now, next, clock.instant());
    stores.call().accept(was.id());
    return there ? Optional.of(now) : Optional.empty();
  }

  private @Nullable Secret secret(Sink sink, @Nullable Secret named) {
    return switch (sink) {
      case Sink.Mail mail -> null;
      case Sink.Webhook webhook -> named == null ? Secret.drawn(random) : named;
    };
  }
}
