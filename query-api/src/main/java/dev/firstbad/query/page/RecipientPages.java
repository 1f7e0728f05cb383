package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The page of what an address is told.
final class RecipientPages {
  static final String PATH = "/recipients";

  private final Pages pages;
  private final Assets assets;
  private final Bisections bisections;
  private final Events events;

  RecipientPages(Pages pages, Assets assets, Bisections bisections, Events events) {
    this.pages = pages;
    this.assets = assets;
    this.bisections = bisections;
    this.events = events;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, PATH, this::told);
  }

  private void told(Context context) {
    if (Pages.tidied(context)) {
      return;
    }
    Parameters query = Parameters.of(context, "address", "limit", "cursor");
    String address = query.text("address");
    if (address == null) {
      Frame frame = new Frame("Who is told", Frame.Section.RECIPIENTS, assets);
      pages.show(context, "recipient.jte", new RecipientPage(frame, "", List.of(), null));
      return;
    }
    Page<Bisection> page =
        bisections.telling(address, query.sight(), query.cursor(), query.limit());
    List<RecipientPage.Row> rows =
        page.items().stream()
            .map(told -> RecipientPage.Row.of(told, address, events.of(told.id())))
            .toList();
    Frame frame = new Frame(address, Frame.Section.RECIPIENTS, assets);
    String next = Pages.next(PATH, Map.of("address", address), page.next());
    pages.show(context, "recipient.jte", new RecipientPage(frame, address, rows, next));
  }
}
