package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// At least one request for every answer that the document of the API describes.
final class Exchanges {
  private static final String LIST = "/api/v1/bisections";
  private static final String ONE = LIST + "/{id}";
  private static final String COMMIT = "/api/v1/commits/{hash}";
  private static final String SIGNATURE = "/api/v1/signatures/{hex}";
  private static final String CULPRITS = "/api/v1/culprits";
  private static final String CULPRIT = CULPRITS + "/{hash}";
  private static final String NOWHERE = "deadbeef";
  private static final String CURSOR = "&cursor=" + new Cursor(Long.MAX_VALUE, "x");

  private Exchanges() {}

  static Stream<Exchange> all() {
    List<Exchange> all = new ArrayList<>();
    lists(all);
    for (String path : List.of("", "/steps", "/recipients", "/log")) {
      one(all, ONE + path, "5eed", "?at=99", "s1");
      all.add(new Exchange(200, ONE + path, "5eed", ""));
    }
    one(all, ONE + "/events", "5eed", "?limit=200&cursor=" + new Cursor(0, ""), "s1");
    one(all, COMMIT, "71335f37", "", "0404");
    one(all, SIGNATURE, "7575e326", "", "0404");
    one(all, CULPRIT, "71335f37", "", "0404");
    for (String path : List.of("/openapi.json", "/docs", "/api/v1/system")) {
      known(all, path, "", "");
    }
    for (String path : List.of("/health/live", "/health/ready")) {
      fixed(all, path);
      all.add(new Exchange(503, path, "", ""));
    }
    fixed(all, "/metrics");
    return all.stream();
  }

  private static void lists(List<Exchange> all) {
    known(all, CULPRITS, "", "?limit=200" + CURSOR);
    unavailable(all, CULPRITS, "");
    unavailable(all, LIST, "");
    known(all, LIST, "", "?limit=200" + CURSOR);
    for (Condition condition : Conditions.all()) {
      all.add(new Exchange(200, LIST, "", "?" + condition.query()));
    }
  }

  private static void one(
      List<Exchange> all, String path, String value, String query, String ambiguous) {
    known(all, path, value, query);
    all.add(new Exchange(404, path, NOWHERE, ""));
    all.add(new Exchange(409, path, ambiguous, ""));
    unavailable(all, path, value);
  }

  private static void known(List<Exchange> all, String path, String value, String query) {
    all.add(new Exchange(200, path, value, query));
    all.add(new Exchange(304, path, value, query));
    all.add(new Exchange(400, path, value, "?nonsense=1"));
  }

  private static void fixed(List<Exchange> all, String path) {
    all.add(new Exchange(200, path, "", ""));
    all.add(new Exchange(400, path, "", "?nonsense=1"));
  }

  private static void unavailable(List<Exchange> all, String path, String value) {
    all.add(new Exchange(503, path, value, ""));
  }
}
