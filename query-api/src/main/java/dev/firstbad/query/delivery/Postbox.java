package dev.firstbad.query.delivery;

import dev.firstbad.event.BisectionId;
import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.OptOuts;
import dev.firstbad.query.outbox.Told;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.report.Sender;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Puts into letters what people are to be told, and sends them.
final class Postbox {
  private static final int TOKEN_BYTES = 24;

  private final MailSettings settings;
  private final MailServer server;
  private final Sender sender;
  private final Known known;
  private final OptOuts optOuts;
  private final RandomGenerator random;

  /// Sends by the server of the settings.
  ///
  /// @param random draws the tokens by which people opt out: must not be guessable
  Postbox(MailSettings settings, Known known, OptOuts optOuts, RandomGenerator random) {
    this.settings = settings;
    this.server = new MailServer(settings);
    this.sender = new Sender(settings.from(), settings.site());
    this.known = known;
    this.optOuts = optOuts;
    this.random = random;
  }

  /// What a lane's target is to be told; empty for nothing.
  Optional<Part> part(Lane lane, @Nullable Told told, boolean wanted) {
    return Part.of(known.state(new BisectionId(lane.bisection())), told, wanted, sender);
  }

  /// The id of a message of this name.
  String messageId(String name) {
    String domain = settings.from().replaceAll(".*@|>.*", "");
    return name + "@" + domain;
  }

  /// The letter to one of those that a sink names.
  Letter letter(String target, Sink.Mail sink, List<Part> parts, String id) {
    Part first = parts.getFirst();
    boolean alone = parts.size() == 1;
    boolean named = sink.everybody().contains(target);
    URI optOut = optOut(target);
    Told corrects = first.corrects();
    return new Letter(
        target,
        named ? sink.to() : List.of(target),
        named ? sink.cc() : List.of(),
        alone ? first.subject() : subject(parts),
        text(parts) + "-- \nTo get no more mail from here: " + optOut + "\n",
        id,
        alone && corrects != null ? corrects.message() : null,
        optOut);
  }

  Sent send(Letter letter, Instant now, BooleanSupplier begin) {
    return server.send(letter, now, begin);
  }

  private URI optOut(String target) {
    byte[] fresh = new byte[TOKEN_BYTES];
    random.nextBytes(fresh);
    String token =
        optOuts.token(target, Base64.getUrlEncoder().withoutPadding().encodeToString(fresh));
    String site = settings.site().toString().replaceAll("/+$", "");
    return URI.create(site + "/api/v1/opt-outs/" + token);
  }

  private static String subject(List<Part> parts) {
    long corrections = parts.stream().filter(part -> part.corrects() != null).count();
    long reports = parts.size() - corrections;
    List<String> counts = new ArrayList<>();
    if (reports > 0) {
      counts.add(reports + (reports == 1 ? " report" : " reports"));
    }
    if (corrections > 0) {
      counts.add(corrections + (corrections == 1 ? " correction" : " corrections"));
    }
    return "[bisected] " + String.join(", ", counts);
  }

  private static String text(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.getFirst().text() + "\n";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append("=== %d of %d: %s\n\n".formatted(i + 1, parts.size(), parts.get(i).subject()))
          .append(parts.get(i).text())
          .append("\n\n");
    }
    return text.toString();
  }
}
