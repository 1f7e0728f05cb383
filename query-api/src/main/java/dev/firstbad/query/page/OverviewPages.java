package dev.firstbad.query.page;

import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.readmodel.Totals;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// The page of what all bisections come to.
final class OverviewPages {
  private final Pages pages;
  private final Assets assets;
  private final Totals totals;

  OverviewPages(Pages pages, Assets assets, Totals totals) {
    this.pages = pages;
    this.assets = assets;
    this.totals = totals;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/overview", this::show);
  }

  private void show(Context context) {
    Parameters query = Parameters.of(context);
    Frame frame = new Frame("Overview", Frame.Section.OVERVIEW, assets);
    pages.show(context, "overview.jte", new OverviewPage(frame, totals.all(query.sight())));
  }
}
