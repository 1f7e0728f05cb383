package dev.firstbad.log;

import dev.firstbad.event.CrashReported;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RecipientsResolved.Form;
import dev.firstbad.log.Dispatch.CrashLine;
import dev.firstbad.log.Dispatch.RecipientsLine;
import dev.firstbad.log.Dispatch.RecipientsLine.Heading;
import dev.firstbad.recipients.RecipientsPolicies;
import dev.firstbad.recipients.RecipientsPolicy;
import java.util.List;

/// Tells who is told, and of which crash.
final class DispatchNarrator {
  private static final Versions<RecipientsPolicy> POLICIES =
      new Versions<>(RecipientsPolicies.ALL, RecipientsPolicy::name);

  private final Cursor cursor;
  private final Tale tale;
  private final Story story;
  private final Span span;

  DispatchNarrator(Cursor cursor, Tale tale, Story story, Span span) {
    this.cursor = cursor;
    this.tale = tale;
    this.story = story;
    this.span = span;
  }

  void tell(Dispatch line) {
    switch (line) {
      case CrashLine crash -> {
        List<Message> taken = cursor.take(1);
        String report = taken.getFirst().below();
        tale.tell(taken, null, new CrashReported(null, crash.title(), List.of(), report));
      }
      case RecipientsLine(Heading heading, List<String> addresses) -> {
        switch (heading) {
          case ALL -> recipients(1, Form.SINGLE, List.of(), addresses);
          case CC -> recipients(1, Form.TO_AND_CC, List.of(), addresses);
          case TO -> to(addresses);
        }
      }
    }
  }

  private void to(List<String> addresses) {
    if (cursor.line(1) instanceof RecipientsLine(Heading heading, List<String> others)
        && heading == Heading.CC) {
      recipients(2, Form.TO_AND_CC, addresses, others);
    } else {
      recipients(1, Form.TO_AND_CC, addresses, List.of());
    }
  }

  private void recipients(int lines, Form form, List<String> to, List<String> cc) {
    tale.tell(cursor.take(lines), null, explain(form, to, cc));
  }

  /// Says of each address why it is told, by the rule of those in force that explains most.
  private RecipientsResolved explain(Form form, List<String> to, List<String> cc) {
    List<RecipientsPolicy> possible = policies(span, form);
    if (possible.isEmpty()) {
      possible = policies(Span.ALWAYS, form);
    }
    return story.culprit == null
        ? possible.getLast().explain(to, cc, null)
        : RecipientsPolicies.closest(possible, to, cc, story.culprit)
            .explain(to, cc, story.culprit);
  }

  private static List<RecipientsPolicy> policies(Span span, Form form) {
    return POLICIES.within(span).stream()
        .map(Versions.Version::rule)
        .filter(policy -> policy.form() == form)
        .toList();
  }
}
