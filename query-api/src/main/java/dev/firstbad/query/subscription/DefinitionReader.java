package dev.firstbad.query.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.wire.CloudEvents;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a subscriber asks for, with all that is wrong with it.
public final class DefinitionReader {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(31);

  private final SinkReader sinks;

  public DefinitionReader(Reach reach) {
    sinks = new SinkReader(reach);
  }

  /// Reads what was taken before, wherever it sends to.
  public static DefinitionReader ofTaken() {
    return new DefinitionReader(Reach.ANYWHERE);
  }

  /// A definition, with the key that webhooks are to be signed with where one was named.
  public record Asked(Definition definition, @Nullable Secret secret) {}

  /// Throws [Invalid] where anything is wrong with it. What only answers say, such as `status`, is
  /// passed over.
  public Asked read(JsonNode json) {
    Given body = Given.whole(json);
    body.only(
        "id", "source", "types", "filters", "sink", "protocol", "config", "startFrom", "status");
    Sink sink = sinks.read(body.at("sink"), body.at("protocol"));
    Set<String> types = types(body.at("types"));
    Given config = body.at("config");
    Secret secret = config.absent() ? null : secret(config, sink);
    Config read =
        config.absent() ? new Config(null, false, Uncertain.HOLD, false) : config(config, sink);
    StartFrom startFrom = startFrom(body.at("startFrom"));
    String source = body.at("source").text();
    var filters = new FilterReader().all(body.at("filters"));
    if (sink == null || !body.faults().isEmpty()) {
      throw new Invalid(body.faults());
    }
    return new Asked(new Definition(source, types, filters, sink, read, startFrom), secret);
  }

  private static Set<String> types(Given types) {
    Set<String> read = new LinkedHashSet<>();
    for (Given type : types.items()) {
      String text = type.text();
      if (text != null && !CloudEvents.types().contains(text)) {
        type.fault("is no type of event: there are " + CloudEvents.types());
      }
      read.add(String.valueOf(text));
    }
    return read;
  }

  private static Config config(Given config, @Nullable Sink sink) {
    config.only("secret", "digest", "paused", "uncertain", "recipients");
    boolean recipients = config.at("recipients").truth();
    if (recipients && sink instanceof Sink.Webhook) {
      config.at("recipients").fault("goes with a mailto sink only");
    }
    return new Config(
        digest(config.at("digest")),
        config.at("paused").truth(),
        uncertain(config.at("uncertain")),
        recipients);
  }

  private static @Nullable Secret secret(Given config, @Nullable Sink sink) {
    String text = config.at("secret").text();
    if (text == null) {
      return null;
    }
    // The value is not repeated: it is a secret.
    Given secret =
        new Given("config.secret", config.json().path("secret").path(""), config.faults());
    if (sink instanceof Sink.Mail) {
      secret.fault("goes with a webhook only");
    }
    Secret read = Secret.parse(text).orElse(null);
    if (read == null) {
      secret.fault("is not whsec_ followed by 24 to 64 bytes in base64");
    }
    return read;
  }

  private static @Nullable Duration digest(Given digest) {
    String text = digest.text();
    if (text == null) {
      return null;
    }
    try {
      Duration period = Duration.parse(text);
      if (period.compareTo(SHORTEST) >= 0 && period.compareTo(LONGEST) <= 0) {
        return period;
      }
    } catch (DateTimeException malformed) {
      // said below
    }
    digest.fault("is no period from a minute to 31 days, such as PT1H or P1D");
    return null;
  }

  private static Uncertain uncertain(Given uncertain) {
    String text = uncertain.text();
    if (text == null || text.equals("hold")) {
      return Uncertain.HOLD;
    }
    if (!text.equals("resend")) {
      uncertain.fault("is neither hold nor resend");
    }
    return Uncertain.RESEND;
  }

  private static StartFrom startFrom(Given start) {
    if (start.json().isObject()) {
      return offsets(start);
    }
    String text = start.text();
    if (text == null || text.equals("now")) {
      return new StartFrom.Now();
    }
    if (text.equals("beginning")) {
      return new StartFrom.Beginning();
    }
    try {
      return new StartFrom.Time(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException malformed) {
      start.fault("is neither now, beginning, an RFC 3339 time nor offsets by partition");
      return new StartFrom.Now();
    }
  }

  private static StartFrom offsets(Given start) {
    Map<Integer, Long> next = new HashMap<>();
    for (Given offset : start.members()) {
      if (!offset.name().matches("\\d{1,4}")) {
        offset.fault("is under no partition's number");
      } else if (!offset.json().canConvertToExactIntegral() || offset.json().asLong() < 0) {
        offset.fault("is no offset");
      } else {
        next.put(Integer.valueOf(offset.name()), offset.json().asLong());
      }
    }
    return new StartFrom.Offsets(next);
  }
}
