package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.Audit;
import dev.firstbad.query.readmodel.AuditQuestion;
import dev.firstbad.query.readmodel.Flakiness;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The audit: what comes and goes, what cannot be tested, and what rests on it.
final class FlakyRoutes {
  private static final List<String> FORMATS = List.of("json", "csv");
  private static final String CSV = "text/csv; charset=utf-8";

  private final Audit audit;

  FlakyRoutes(Audit audit) {
    this.audit = audit;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/flaky", this::flaky);
    Read.at(routes, "/api/v1/flaky/unusable", this::unusable);
    Read.at(routes, "/api/v1/flaky/bisections", this::bisections);
  }

  private void flaky(Context context) {
    Parameters query = Parameters.of(context, Auditing.NAMES, "format", "limit", "cursor");
    AuditQuestion question = Auditing.of(query);
    if (wantsCsv(context, query)) {
      csv(context, query, question);
    } else {
      Page<Flakiness> page = audit.flaky(question, query.sight(), query.cursor(), query.limit());
      Answer.page(context, page.map(item -> FlakyJson.of(item).toString()));
    }
    context.res().addHeader(Header.VARY, Header.ACCEPT);
  }

  /// Who names a format gets it; others are asked what they take.
  private static boolean wantsCsv(Context context, Parameters query) {
    String format = query.word("format", FORMATS);
    String accepted = context.header(Header.ACCEPT);
    return format == null
        ? accepted != null && accepted.startsWith("text/csv")
        : format.equals("csv");
  }

  /// A page where one is asked for, else all there is.
  private void csv(Context context, Parameters query, AuditQuestion question) {
    if (query.text("limit") == null && query.text("cursor") == null) {
      Spool lines =
          Spool.of(out -> {
            out.print(FlakyCsv.HEADER);
            audit.each(question, query.sight(), item -> out.print(FlakyCsv.of(item)));
          });
      context.contentType(CSV).header(Header.CACHE_CONTROL, "no-store").result(lines.open());
      return;
    }
    StringBuilder text = new StringBuilder(FlakyCsv.HEADER);
    audit
        .flaky(question, query.sight(), query.cursor(), query.limit())
        .items()
        .forEach(item -> text.append(FlakyCsv.of(item)));
    Answer.send(context, CSV, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void unusable(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Answer.page(
        context,
        audit
            .unusable(query.sight(), query.cursor(), query.limit())
            .map(item -> FlakyJson.of(item).toString()));
  }

  private void bisections(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Answer.page(
        context,
        audit
            .resting(query.sight(), query.cursor(), query.limit())
            .map(item -> FlakyJson.of(item).toString()));
  }
}
