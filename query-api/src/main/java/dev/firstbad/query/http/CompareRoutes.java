package dev.firstbad.query.http;

import dev.firstbad.comparison.Comparison;
import dev.firstbad.query.json.ComparisonJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Two bisections side by side.
final class CompareRoutes {
  private final Lookup lookup;

  CompareRoutes(Lookup lookup) {
    this.lookup = lookup;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/compare", this::compare);
  }

  private void compare(Context context) {
    Parameters query = Parameters.of(context, "a", "b");
    Comparison comparison = Comparison.of(lookup.named(query, "a"), lookup.named(query, "b"));
    Answer.json(context, ComparisonJson.of(comparison));
  }
}
