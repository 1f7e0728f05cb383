package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.query.outbox.Delivery;
import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.OptOuts;
import dev.firstbad.query.outbox.Outbox;
import dev.firstbad.query.outbox.Tellings;
import dev.firstbad.query.outbox.Tidings;
import dev.firstbad.query.outbox.Told;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.query.subscription.Subscription;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Tells one person of what has come up: in one mail, as things stand when it is sent.
final class MailErrand {
  private static final int MANY = 1_000;

  private final Outbox outbox;
  private final Tellings tellings;
  private final OptOuts optOuts;
  private final Postbox postbox;
  private final Aftermath aftermath;
  private final InstantSource clock;

  MailErrand(
      Outbox outbox,
      Tellings tellings,
      OptOuts optOuts,
      Postbox postbox,
      Aftermath aftermath,
      InstantSource clock) {
    this.outbox = outbox;
    this.tellings = tellings;
    this.optOuts = optOuts;
    this.postbox = postbox;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /// Tells the one target of these lanes what has come up along them.
  void run(Subscription subscription, Sink.Mail sink, List<Lane> lanes) {
    String target = lanes.getFirst().target();
    List<Delivery> deliveries = new ArrayList<>();
    Map<Lane, Part> parts = new LinkedHashMap<>();
    boolean silent = optOuts.holds(target);
    for (Lane lane : lanes) {
      List<Delivery> open = outbox.open(lane, MANY);
      deliveries.addAll(open);
      if (!silent && !open.isEmpty()) {
        boolean wanted = open.stream().anyMatch(Delivery::wanted);
        postbox
            .part(lane, tellings.of(lane).orElse(null), wanted)
            .ifPresent(part -> parts.put(lane, part));
      }
    }
    if (deliveries.isEmpty()) {
      return;
    }
    if (parts.isEmpty()) {
      aftermath.settled(subscription, deliveries);
    } else {
      send(subscription, sink, deliveries, parts);
    }
  }

  private void send(
      Subscription subscription, Sink.Mail sink, List<Delivery> deliveries, Map<Lane, Part> parts) {
    String target = deliveries.getFirst().lane().target();
    String name = subscription.id() + " " + target + " " + deliveries.getLast().place();
    String id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    String message = postbox.messageId(id);
    Tidings tidings = tidings(parts, message);
    List<Part> told = List.copyOf(parts.values());
    Letter letter = postbox.letter(target, named(subscription, sink, told), told, message);
    Sent sent = postbox.send(letter, clock.instant(), () -> aftermath.begin(deliveries, tidings));
    aftermath.record(subscription, deliveries, tidings, sent);
  }

  /// Whom the mail names: a digest's parts go to different people, so it names none of them.
  private static Sink.Mail named(Subscription subscription, Sink.Mail sink, List<Part> parts) {
    boolean all = subscription.definition().config().recipients() && parts.size() == 1;
    return all ? sink.and(parts.getFirst().to(), parts.getFirst().cc()) : sink;
  }

  private static Tidings tidings(Map<Lane, Part> parts, String message) {
    Map<Lane, Told> told = new HashMap<>();
    Set<Lane> corrected = new HashSet<>();
    parts.forEach((lane, part) -> {
      if (part.corrects() != null) {
        corrected.add(lane);
      }
      if (part.tells() != null) {
        told.put(
            lane, new Told(part.tells().culprit().hex(), part.tells().title(), message, false));
      }
    });
    return new Tidings(told, corrected);
  }
}
