package dev.firstbad.query.http;

import dev.firstbad.alert.Alert;
import dev.firstbad.query.json.AlertJson;
import dev.firstbad.query.readmodel.AlertList;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// What a person should look at.
final class AlertRoutes {
  private final AlertList alerts;

  AlertRoutes(AlertList alerts) {
    this.alerts = alerts;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/alerts", this::list);
  }

  private void list(Context context) {
    Parameters query = Parameters.of(context, Alerting.NAMES, "limit", "cursor");
    Page<Alert> page = Alerting.page(alerts, query);
    Answer.page(context, page.map(alert -> AlertJson.of(alert).toString()));
  }
}
