package dev.firstbad.query.page;

import dev.firstbad.query.http.Lookup;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.wire.Topics;
import io.javalin.config.RoutesConfig;

/// All pages.
public final class Site {
  private final Assets assets = new Assets();
  private final Pages pages = new Pages(assets);
  private final BisectionPages bisections;

  public Site(ReadModel model, Topics topics) {
    Bisections known = new Bisections(model, topics);
    Lookup lookup = new Lookup(known, new Events(model, topics));
    bisections = new BisectionPages(pages, assets, known, lookup);
  }

  public void addTo(RoutesConfig routes) {
    assets.addTo(routes);
    pages.addTo(routes);
    bisections.addTo(routes);
  }
}
