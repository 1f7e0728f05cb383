package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.comparison.Comparison;
import dev.firstbad.query.http.Lookup;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.readmodel.Bisections;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The page of two bisections.
final class ComparePages {
  private static final int SUGGESTED = 20;

  private final Pages pages;
  private final Assets assets;
  private final Lookup lookup;
  private final Bisections bisections;

  ComparePages(Pages pages, Assets assets, Lookup lookup, Bisections bisections) {
    this.pages = pages;
    this.assets = assets;
    this.lookup = lookup;
    this.bisections = bisections;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/compare", this::compare);
  }

  private void compare(Context context) {
    if (Pages.tidied(context)) {
      return;
    }
    Parameters query = Parameters.of(context, "a", "b");
    Map<String, String> given = Pages.given(query, List.of("a", "b"));
    pages.show(context, "compare.jte", page(query, given));
  }

  private ComparePage page(Parameters query, Map<String, String> given) {
    Frame frame = new Frame("Compare", Frame.Section.BISECTIONS, assets);
    if (!given.containsKey("a")) {
      return ComparePage.of(frame, given);
    }
    Bisection a = lookup.named(query, "a");
    return given.containsKey("b")
        ? ComparePage.of(frame, given, Comparison.of(a, lookup.named(query, "b")))
        : ComparePage.of(frame, given, a, bisections.alike(a, query.sight(), SUGGESTED));
  }
}
