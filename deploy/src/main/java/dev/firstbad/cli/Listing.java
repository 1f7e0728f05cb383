package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A list that a running system gives page by page.
record Listing(Server server, String path, Map<String, String> query) {
  private static final int PAGE = 200;

  /// Hands over one item after the other.
  void each(Consumer<JsonNode> each) {
    first(Integer.MAX_VALUE, each);
  }

  /// Hands over so many at most.
  void first(int most, Consumer<JsonNode> each) {
    Map<String, String> asked = new LinkedHashMap<>(query);
    int left = most;
    JsonNode page;
    do {
      asked.put("limit", String.valueOf(Math.min(PAGE, left)));
      page = server.json(path, asked);
      page.path("items").forEach(each);
      left -= page.path("items").size();
      asked.put("cursor", page.path("next").asText());
    } while (left > 0 && page.hasNonNull("next"));
  }
}
