package dev.firstbad.query.page;

import dev.firstbad.comparison.Comparison;
import dev.firstbad.query.http.Lookup;
import dev.firstbad.query.http.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The page of two bisections.
final class ComparePages {
  private final Pages pages;
  private final Assets assets;
  private final Lookup lookup;

  ComparePages(Pages pages, Assets assets, Lookup lookup) {
    this.pages = pages;
    this.assets = assets;
    this.lookup = lookup;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/compare", this::compare);
  }

  private void compare(Context context) {
    if (Pages.tidied(context)) {
      return;
    }
    Parameters query = Parameters.of(context, "a", "b");
    Map<String, String> given = Pages.given(query, List.of("a", "b"));
    Comparison comparison =
        given.size() < 2 ? null : Comparison.of(lookup.named(query, "a"), lookup.named(query, "b"));
    Frame frame = new Frame("Compare", Frame.Section.BISECTIONS, assets);
    pages.show(context, "compare.jte", new ComparePage(frame, given, comparison));
  }
}
