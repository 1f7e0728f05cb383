package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.json.ReportJson;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.report.Report;
import dev.firstbad.report.Sender;
import dev.firstbad.wire.Topics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The mail that a bisection gives, or why it gives none.
public final class ReportRoutes {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Lookup lookup;
  private final Sender sender;

  public ReportRoutes(ReadModel model, Topics topics, Sender sender) {
    lookup = new Lookup(new Bisections(model, topics), new Events(model, topics));
    this.sender = sender;
  }

  public void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/bisections/{id}/report", this::report);
  }

  private void report(Context context) {
    Parameters query = Parameters.of(context, "at", "happened", "format");
    boolean json = "json".equals(query.word("format", FORMATS));
    Bisection bisection = lookup.state(query);
    Report report = Report.of(bisection, sender);
    if (json) {
      Answer.json(context, ReportJson.of(bisection.id(), report));
    } else {
      byte[] text = ReportText.of(bisection.id(), report).getBytes(StandardCharsets.UTF_8);
      Answer.send(context, "text/plain; charset=utf-8", text);
    }
  }
}
