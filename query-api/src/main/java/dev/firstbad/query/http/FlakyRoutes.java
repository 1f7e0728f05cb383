package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.Audit;
import dev.firstbad.query.readmodel.AuditQuestion;
import dev.firstbad.query.readmodel.AuditQuestion.Group;
import dev.firstbad.query.readmodel.AuditQuestion.Sort;
import dev.firstbad.query.readmodel.Flakiness;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The audit: what comes and goes, what cannot be tested, and what rests on it.
final class FlakyRoutes {
  private static final List<String> FORMATS = List.of("json", "csv");
  private static final String HEADER =
      Csv.line(
          "key",
          "tests",
          "runs",
          "failures",
          "rate",
          "low",
          "high",
          "mixed",
          "pairs",
          "pairsOfSameBug",
          "firstSeen",
          "lastSeen",
          "spentMillis");

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
    Parameters query =
        Parameters.of(
            context, "group", "sort", "from", "to", "minRuns", "format", "limit", "cursor");
    AuditQuestion question =
        new AuditQuestion(
            Objects.requireNonNullElse(query.word("group", Group.class), Group.COMMIT),
            Objects.requireNonNullElse(query.word("sort", Sort.class), Sort.PAIRS),
            query.time("from"),
            query.time("to"),
            query.number("minRuns", 1));
    boolean csv = "csv".equals(query.word("format", FORMATS));
    Page<Flakiness> page = audit.flaky(question, query.sight(), query.cursor(), query.limit());
    if (csv) {
      StringBuilder text = new StringBuilder(HEADER);
      page.items().forEach(item -> text.append(line(item)));
      byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
      Answer.send(context, "text/csv; charset=utf-8", body);
    } else {
      Answer.page(context, page.map(item -> FlakyJson.of(item).toString()));
    }
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

  private static String line(Flakiness item) {
    return Csv.line(
        item.key(),
        item.tests(),
        item.runs(),
        item.failures(),
        item.runs() == 0 ? null : (Double) ((double) item.failures() / item.runs()),
        item.interval().low(),
        item.interval().high(),
        item.mixed(),
        item.pairs(),
        item.sameBug(),
        item.firstSeen(),
        item.lastSeen(),
        item.spent().toMillis());
  }
}
