package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is told, To and Cc apart, in the order of the source.
public final class RecipientsJson {
  private RecipientsJson() {}

  /// Each address with the rule and the line that put it there; both lists are empty where nobody
  /// was named.
  public static ObjectNode of(@Nullable RecipientsResolved recipients) {
    return new Fields()
        .list("to", in(Recipient.Field.TO, recipients), RecipientsJson::reason)
        .list("cc", in(Recipient.Field.CC, recipients), RecipientsJson::reason)
        .word("form", recipients == null ? null : recipients.form())
        .done();
  }

  /// The addresses alone.
  static ObjectNode addresses(@Nullable RecipientsResolved recipients) {
    return new Fields()
        .texts("to", addresses(in(Recipient.Field.TO, recipients)))
        .texts("cc", addresses(in(Recipient.Field.CC, recipients)))
        .done();
  }

  /// All of them in one list, as the event has them.
  static ObjectNode inOrder(RecipientsResolved recipients) {
    return new Fields()
        .list("recipients", recipients.recipients(), RecipientsJson::of)
        .word("form", recipients.form())
        .done();
  }

  static ObjectNode of(Recipient recipient) {
    return new Fields()
        .text("address", recipient.address())
        .word("field", recipient.field())
        .text("rule", recipient.rule())
        .text("line", recipient.line())
        .done();
  }

  private static ObjectNode reason(Recipient recipient) {
    return new Fields()
        .text("address", recipient.address())
        .text("rule", recipient.rule())
        .text("line", recipient.line())
        .done();
  }

  private static List<Recipient> in(
      Recipient.Field field, @Nullable RecipientsResolved recipients) {
    return recipients == null
        ? List.of()
        : recipients.recipients().stream().filter(told -> told.field() == field).toList();
  }

  private static List<String> addresses(List<Recipient> recipients) {
    return recipients.stream().map(Recipient::address).toList();
  }
}
