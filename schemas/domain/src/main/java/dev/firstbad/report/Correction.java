package dev.firstbad.report;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.CommitId;
import java.util.List;

/// The mail to those who were told of a culprit that no longer stands.
///
/// @param text plain text, lines ended by line feeds
public record Correction(String subject, String text) {
  /// What is taken back.
  ///
  /// @param title the subject of the commit, empty where it was not known
  public record Told(CommitId culprit, String title) {}

  /// The correction of what was told, as the bisection stands now.
  public static Correction of(Told told, Bisection now, Sender sender) {
    String named = Letter.named(told.culprit(), told.title());
    StringBuilder text = new StringBuilder();
    text.append("You were told that a bisection blames this commit:\n\n    ")
        .append(named)
        .append("\n\nThat is taken back. It no longer stands:\n\n");
    switch (Report.of(now, sender)) {
      case Report.Withheld(List<String> reasons) ->
          reasons.forEach(reason -> text.append("  - ").append(Plain.line(reason)).append('\n'));
      case Report.Mail mail ->
          text.append("the bisection now names ")
              .append(Letter.named(mail.culprit(), mail.title()))
              .append(".\nThe new report:\n\n")
              .append(mail.text());
    }
    return new Correction("[correction] " + Letter.topic(now, told.title()), text.toString());
  }
}
