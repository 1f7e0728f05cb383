package dev.firstbad.query.page;

import dev.firstbad.alert.Alert;
import dev.firstbad.event.BisectionId;
import dev.firstbad.query.http.Alerting;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.readmodel.AlertList;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The page of what a person should look at.
final class AlertPages {
  private final Pages pages;
  private final Assets assets;
  private final AlertList alerts;
  private final Bisections bisections;

  AlertPages(Pages pages, Assets assets, AlertList alerts, Bisections bisections) {
    this.pages = pages;
    this.assets = assets;
    this.alerts = alerts;
    this.bisections = bisections;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, AlertsPage.PATH, this::list);
  }

  private void list(Context context) {
    if (Pages.tidied(context)) {
      return;
    }
    Parameters query = Parameters.of(context, Alerting.NAMES, "limit", "cursor");
    Page<Alert> page = Alerting.page(alerts, query);
    Map<String, String> given = Pages.given(query, Alerting.NAMES);
    Frame frame = new Frame("Alerts", Frame.Section.ALERTS, assets);
    String next = Pages.next(AlertsPage.PATH, given, page.next());
    pages.show(context, "alerts.jte", new AlertsPage(frame, given, rows(page.items()), next));
  }

  private List<AlertsPage.Row> rows(List<Alert> items) {
    Map<BisectionId, String> crashes =
        bisections.titles(items.stream().map(Alert::bisection).toList());
    return items.stream()
        .map(alert -> new AlertsPage.Row(alert, crashes.getOrDefault(alert.bisection(), "")))
        .toList();
  }
}
