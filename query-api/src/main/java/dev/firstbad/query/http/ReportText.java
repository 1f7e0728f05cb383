package dev.firstbad.query.http;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Recipient;
import dev.firstbad.report.Report;
import java.util.List;
import java.util.stream.Collectors;

/// A report to read: the mail with its headers, or why there is none.
final class ReportText {
  private ReportText() {}

  static String of(BisectionId bisection, Report report) {
    return switch (report) {
      case Report.Mail mail -> "Subject: " + mail.subject() + "\n" + to(mail) + "\n" + mail.text();
      case Report.Withheld(List<String> reasons) ->
          reasons.stream()
              .collect(
                  Collectors.joining(
                      "\n- ", "Nobody is told of bisection " + bisection + ":\n- ", "\n"));
    };
  }

  private static String to(Report.Mail mail) {
    return header("To", mail.to()) + header("Cc", mail.cc());
  }

  /// One address a line, as RFC 5322 (2.2.3) folds a header; nothing where there is none.
  private static String header(String name, List<Recipient> told) {
    return told.isEmpty()
        ? ""
        : told.stream()
            .map(Recipient::address)
            .collect(Collectors.joining(",\n    ", name + ": ", "\n"));
  }
}
