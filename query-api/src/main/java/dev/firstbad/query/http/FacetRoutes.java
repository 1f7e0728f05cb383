package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.query.readmodel.Facets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// How many bisections have what: the same filters as the list.
final class FacetRoutes {
  private final Facets facets;

  FacetRoutes(Facets facets) {
    this.facets = facets;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/facets", this::count);
  }

  private void count(Context context) {
    Parameters query = Parameters.of(context, Filtering.NAMES);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    facets
        .count(Filtering.of(query), query.sight())
        .forEach((facet, counts) -> {
          ArrayNode values = json.putArray(facet);
          counts.forEach(c -> values.addObject().put("value", c.value()).put("count", c.count()));
        });
    Answer.json(context, json);
  }
}
