package dev.firstbad.report;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a bisection gives to tell: one mail, or the reasons why nobody is told.
public sealed interface Report {
  /// The mail.
  ///
  /// @param culprit the commit that it tells of
  /// @param title the commit's subject, empty where it is not known
  /// @param to those it goes to, by the bisection's own account; `cc` likewise
  /// @param text plain text, lines ended by line feeds
  /// @param reportedBy whom a fix is to credit; null where nothing is to be fixed
  /// @param fixes the commit as a `Fixes:` trailer names it; null where nothing is to be fixed
  record Mail(
      CommitId culprit,
      String title,
      String subject,
      List<Recipient> to,
      List<Recipient> cc,
      String text,
      @Nullable String reportedBy,
      @Nullable String fixes)
      implements Report {
    public Mail {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
    }
  }

  /// Nobody is told.
  ///
  /// @param reasons why, one at least
  record Withheld(List<String> reasons) implements Report {
    public Withheld {
      reasons = List.copyOf(reasons);
    }
  }

  /// The report of a bisection as it stands.
  static Report of(Bisection bisection, Sender sender) {
    List<String> reasons = Reasons.against(bisection);
    return reasons.isEmpty() && bisection.outcome() instanceof Outcome.Culprit culprit
        ? new Letter(bisection, culprit, sender).mail()
        : new Withheld(reasons);
  }
}
