package dev.firstbad.query.delivery;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.Visibility;
import dev.firstbad.query.outbox.Told;
import dev.firstbad.query.subscription.MailAddress;
import dev.firstbad.report.Correction;
import dev.firstbad.report.Report;
import dev.firstbad.report.Sender;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one person is to be told of one bisection now.
///
/// @param to those that the bisection itself wants told; `cc` likewise
/// @param tells what the person then was told; null where it is only taken back
/// @param corrects what it takes back; null for nothing
record Part(
    String subject,
    String text,
    List<String> to,
    List<String> cc,
    Report.@Nullable Mail tells,
    @Nullable Told corrects) {
  Part {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }

  /// Empty where there is nothing to tell, or the bisection is a secret: who was told of the
  /// culprit that still stands is not told again, and nothing is taken back from who was not told.
  ///
  /// @param told what the person was told before; null for nothing
  /// @param wanted whether the person is to be told of a culprit
  static Optional<Part> of(
      Bisection bisection, @Nullable Told told, boolean wanted, Sender sender) {
    if (bisection.visibility() != Visibility.PUBLIC) {
      return Optional.empty();
    }
    Report report = Report.of(bisection, sender);
    Report.Mail mail = report instanceof Report.Mail m ? m : null;
    boolean stands = told != null && mail != null && told.culprit().equals(mail.culprit().hex());
    if (told != null && !stands) {
      return Optional.of(correction(bisection, told, mail, sender));
    }
    boolean known = told != null && told.sure();
    return mail == null || known || !wanted ? Optional.empty() : Optional.of(report(mail));
  }

  private static Part report(Report.Mail mail) {
    return new Part(
        mail.subject(), mail.text(), addresses(mail.to()), addresses(mail.cc()), mail, null);
  }

  private static Part correction(
      Bisection bisection, Told told, Report.@Nullable Mail mail, Sender sender) {
    Correction correction =
        Correction.of(
            new Correction.Told(new CommitId(told.culprit()), told.title()), bisection, sender);
    return new Part(correction.subject(), correction.text(), List.of(), List.of(), mail, told);
  }

  private static List<String> addresses(List<Recipient> told) {
    return told.stream().map(Recipient::address).filter(MailAddress::isSound).toList();
  }
}
