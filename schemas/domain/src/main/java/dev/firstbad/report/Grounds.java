package dev.firstbad.report;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import java.util.Locale;
import java.util.Objects;

/// What a report rests on, and who hears of it by which rule.
final class Grounds {
  private final Bisection bisection;
  private final Sender sender;
  private final StringBuilder text = new StringBuilder();

  private Grounds(Bisection bisection, Sender sender) {
    this.bisection = bisection;
    this.sender = sender;
  }

  static String of(Bisection bisection, Sender sender) {
    Grounds grounds = new Grounds(bisection, sender);
    grounds.search();
    grounds.recipients();
    return grounds.text.toString();
  }

  private void search() {
    BisectionStarted started = bisection.started();
    Effort effort = bisection.effort();
    Double error = bisection.errorProbability();
    text.append("The search\n");
    fact("seen on", started == null || started.start() == null ? "" : started.start().toString());
    fact("tested", effort == null ? "" : tested(effort));
    fact("confidence", bisection.confidence() == null ? "" : percent(bisection.confidence()));
    fact("its own doubt", error == null ? "" : percent(error) + " chance of a wrong verdict");
    fact("step by step", place("/steps", "firstbad steps "));
    fact("log", place("/log", "firstbad log "));
    text.append('\n');
  }

  private void recipients() {
    RecipientsResolved resolved = bisection.recipients();
    if (resolved == null || resolved.recipients().isEmpty()) {
      return;
    }
    text.append("Told, and why\n");
    for (Recipient told : resolved.recipients()) {
      String field = told.field() == Recipient.Field.TO ? "To" : "Cc";
      String line = told.line() == null ? "" : ", " + told.line();
      fact(field, Plain.line(told.address() + ": " + told.rule() + line));
    }
    text.append('\n');
  }

  private void fact(String name, String value) {
    if (!value.isEmpty()) {
      text.append("  %-13s %s\n".formatted(name, value));
    }
  }

  /// Where to read on: an address, or the command that asks for it.
  private String place(String part, String command) {
    return sender.site() == null
        ? command + bisection.id()
        : Objects.toString(sender.site()).replaceAll("/+$", "")
            + "/api/v1/bisections/"
            + bisection.id()
            + part;
  }

  private static String tested(Effort effort) {
    return "%d revisions in %s".formatted(effort.revisionsTested(), Plain.duration(effort.total()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
