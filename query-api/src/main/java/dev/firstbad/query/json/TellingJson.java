package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Event;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import java.util.List;

/// Why one address is told of one bisection, as JSON.
public final class TellingJson {
  private TellingJson() {}

  /// Of a bisection that tells it.
  ///
  /// @param events of the bisection
  public static ObjectNode of(Bisection bisection, String address, List<Event> events) {
    List<Recipient> told =
        bisection.told().stream()
            .filter(recipient -> recipient.address().equalsIgnoreCase(address))
            .toList();
    Event resolved =
        events.stream()
            .filter(event -> event.body() instanceof RecipientsResolved)
            .reduce((first, second) -> second)
            .orElse(null);
    return new Fields()
        .text("bisection", bisection.id())
        .text("title", bisection.crashTitle())
        .text("outcome", bisection.outcome() == null ? null : bisection.outcome().type())
        .text("culprit", bisection.culprit() == null ? null : bisection.culprit().commit())
        .time("recordedAt", bisection.history().recordedAt())
        .list("told", told, RecipientsJson::of)
        .text("event", resolved == null ? null : resolved.id())
        .number("sequence", resolved == null ? null : (Long) resolved.sequence())
        .done();
  }
}
