package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.log.LogWriter;
import dev.firstbad.query.http.At;
import dev.firstbad.query.http.Filtering;
import dev.firstbad.query.http.Lookup;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.http.Viewer;
import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Facets;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The pages of bisections: many, one, one step, the log.
final class BisectionPages {
  private final Pages pages;
  private final Assets assets;
  private final Bisections bisections;
  private final Facets facets;
  private final Lookup lookup;

  BisectionPages(Pages pages, Assets assets, Bisections bisections, Facets facets, Lookup lookup) {
    this.pages = pages;
    this.assets = assets;
    this.bisections = bisections;
    this.facets = facets;
    this.lookup = lookup;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/", this::list);
    Read.at(routes, "/bisections/{id}", this::one);
    Read.at(routes, "/bisections/{id}/steps/{step}", this::step);
    Read.at(routes, "/bisections/{id}/log", this::log);
  }

  private void list(Context context) {
    if (Pages.tidied(context)) {
      return;
    }
    Parameters query = Parameters.of(context, Filtering.NAMES, "limit", "cursor");
    BisectionFilter filter = Filtering.of(query);
    Page<String> page = bisections.list(filter, query.sight(), query.cursor(), query.limit());
    Map<String, String> given = Pages.given(query, Filtering.NAMES);
    List<BisectionsPage.Row> rows =
        page.items().stream().map(Pages::json).map(BisectionsPage.Row::of).toList();
    Frame frame = new Frame("Bisections", Frame.Section.BISECTIONS, assets);
    pages.show(
        context,
        "bisections.jte",
        new BisectionsPage(
            frame,
            given,
            FacetRow.of(facets.count(filter, query.sight()), given),
            rows,
            Pages.next("/", given, page.next()),
            query.cursor() == null ? live(given) : null,
            Viewer.of(context)));
  }

  /// The stream of what the first page shows; its `from` is another one than the list's.
  private static String live(Map<String, String> given) {
    Map<String, String> filters = new TreeMap<>(given);
    filters.remove("from");
    return "/api/v1/stream" + Pages.query(filters);
  }

  private void one(Context context) {
    if (Pages.tidied(context)) {
      return;
    }
    Parameters query = Parameters.of(context, "at");
    BisectionId id = lookup.id(query);
    At at = query.at();
    List<Event> all = lookup.known(id, null);
    Bisection bisection = current(lookup.state(query), at, all);
    List<Event> events = all.stream().filter(e -> at == null || at.holds(e)).toList();
    long last = all.getLast().sequence();
    Long sequence = at == null ? null : (Long) bisection.history().sequence();
    if (sequence != null && sequence == last) {
      sequence = null;
    }
    BisectionPage page =
        BisectionPage.of(bisection, events, sequence, last, Viewer.of(context), assets);
    pages.show(context, "bisection.jte", page);
  }

  /// The view follows the events a moment later: who has just said something sees it at once.
  private static Bisection current(Bisection state, @Nullable At at, List<Event> all) {
    return at == null && state.history().sequence() < all.getLast().sequence()
        ? Appraisal.fold(state.id(), all)
        : state;
  }

  private void step(Context context) {
    Parameters query = Parameters.of(context, "at");
    Bisection bisection = lookup.state(query);
    List<Event> events = lookup.known(bisection.id(), query.at());
    int number = query.pathNumber("step");
    StepPage page = StepPage.of(bisection, number, events, then(query), assets);
    pages.show(context, "step.jte", page);
  }

  private void log(Context context) {
    Parameters query = Parameters.of(context, "at");
    BisectionId id = lookup.id(query);
    String log = LogWriter.render(lookup.known(id, query.at()));
    Frame frame = new Frame("Log of " + id, Frame.Section.BISECTIONS, assets);
    pages.show(context, "log.jte", new LogPage(frame, id, log.lines().toList(), then(query)));
  }

  /// What addresses end with, to stay in the past that is asked for.
  private static String then(Parameters query) {
    return Pages.query(Pages.given(query, List.of("at")));
  }
}
