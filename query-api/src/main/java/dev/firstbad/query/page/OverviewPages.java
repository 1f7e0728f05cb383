package dev.firstbad.query.page;

import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Sight;
import dev.firstbad.query.readmodel.Statistics;
import dev.firstbad.query.readmodel.Statistics.Period;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// The page of what all bisections come to.
final class OverviewPages {
  private final Pages pages;
  private final Assets assets;
  private final Statistics statistics;

  OverviewPages(Pages pages, Assets assets, Statistics statistics) {
    this.pages = pages;
    this.assets = assets;
    this.statistics = statistics;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/overview", this::show);
  }

  private void show(Context context) {
    Sight sight = Parameters.of(context).sight();
    OverviewPage page =
        new OverviewPage(
            new Frame("Overview", Frame.Section.OVERVIEW, assets),
            statistics.begun(BisectionFilter.ALL, sight, Period.MONTH),
            statistics.tests(BisectionFilter.ALL, sight));
    pages.show(context, "overview.jte", page);
  }
}
