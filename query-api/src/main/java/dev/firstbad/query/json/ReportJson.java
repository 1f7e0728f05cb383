package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Recipient;
import dev.firstbad.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report: always the same fields, those of a mail null or empty where there is none.
public final class ReportJson {
  private ReportJson() {}

  public static ObjectNode of(BisectionId bisection, Report report) {
    return switch (report) {
      case Report.Mail mail -> of(bisection, mail, List.of());
      case Report.Withheld(List<String> reasons) -> of(bisection, null, reasons);
    };
  }

  private static ObjectNode of(
      BisectionId bisection, Report.@Nullable Mail mail, List<String> reasons) {
    return new Fields()
        .text("bisection", bisection)
        .truth("send", mail != null)
        .texts("reasons", reasons)
        .object("culprit", Fields.orNull(mail, ReportJson::culprit))
        .text("subject", mail == null ? null : mail.subject())
        .texts("to", mail == null ? List.of() : addresses(mail.to()))
        .texts("cc", mail == null ? List.of() : addresses(mail.cc()))
        .text("text", mail == null ? null : mail.text())
        .text("reportedBy", mail == null ? null : mail.reportedBy())
        .text("fixes", mail == null ? null : mail.fixes())
        .done();
  }

  private static ObjectNode culprit(Report.Mail mail) {
    return new Fields()
        .text("commit", mail.culprit())
        .text("title", mail.title().isEmpty() ? null : mail.title())
        .done();
  }

  private static List<String> addresses(List<Recipient> told) {
    return told.stream().map(Recipient::address).toList();
  }
}
