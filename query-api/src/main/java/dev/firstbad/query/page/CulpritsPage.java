package dev.firstbad.query.page;

import dev.firstbad.culprit.CulpritReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commits that bisections blame, those that most blame first.
///
/// @param next the address of the next page; null on the last
public record CulpritsPage(Frame frame, List<CulpritReport> reports, @Nullable String next) {
  public CulpritsPage {
    reports = List.copyOf(reports);
  }

  /// Who wrote it; empty where nobody says.
  public static String author(CulpritReport report) {
    return report.description() == null ? "" : report.description().author();
  }

  /// How sure the surest of its bisections is; empty where none says.
  public static String sure(CulpritReport report) {
    return Words.percent(report.confidence());
  }
}
