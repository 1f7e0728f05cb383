package dev.firstbad.query.page;

import dev.firstbad.query.delivery.Desk;
import dev.firstbad.query.http.Lookup;
import dev.firstbad.query.http.Parts;
import dev.firstbad.query.http.Speech;
import dev.firstbad.query.readmodel.AlertList;
import dev.firstbad.query.readmodel.Audit;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.CommitNames;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Facets;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.Reports;
import dev.firstbad.query.readmodel.Statistics;
import dev.firstbad.wire.Topics;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// All pages.
public final class Site {
  private final Assets assets = new Assets();
  private final Pages pages = new Pages(assets);
  private final List<Consumer<RoutesConfig>> routes;

  /// @param parts what the API answers from as well
  public Site(Parts parts, Desk desk) {
    ReadModel model = parts.model();
    Topics topics = parts.topics();
    Bisections bisections = new Bisections(model, topics);
    Events events = new Events(model, topics);
    Lookup lookup = new Lookup(bisections, events);
    Speech speech =
        new Speech(
            new dev.firstbad.query.correction.Words(parts.record(), InstantSource.system()),
            lookup);
    routes =
        List.of(
            assets::addTo,
            pages::addTo,
            new BisectionPages(pages, assets, bisections, new Facets(model), lookup)::addTo,
            new CommitPages(pages, assets, bisections, new Reports(model, topics))::addTo,
            new AlertPages(pages, assets, new AlertList(model, topics), bisections)::addTo,
            new AuditPages(pages, assets, new Audit(model), bisections, new CommitNames(model))
                ::addTo,
            new RecipientPages(pages, assets, bisections, events)::addTo,
            new ComparePages(pages, assets, lookup, bisections)::addTo,
            new OverviewPages(pages, assets, new Statistics(model))::addTo,
            new DocumentPages(pages, assets)::addTo,
            new LoginPages(pages, assets, parts.gate())::addTo,
            new WordPages(pages, assets, speech)::addTo,
            new SubscriptionPages(pages, assets, desk)::addTo);
  }

  public void addTo(RoutesConfig config) {
    routes.forEach(each -> each.accept(config));
  }
}
