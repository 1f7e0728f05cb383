package dev.firstbad.query.http;

import dev.firstbad.event.Event;
import dev.firstbad.query.Told;
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
  private static final String RECIPIENT = "/api/v1/recipients/{address}";
  private static final String FACETS = "/api/v1/facets";
  private static final String ALERTS = "/api/v1/alerts";
  private static final String FLAKY = "/api/v1/flaky";
  private static final String CULPRIT = CULPRITS + "/{hash}";
  private static final String STATS = "/api/v1/stats";
  private static final String COMPARE = "/api/v1/compare";
  private static final String EXPORT = "/api/v1/export";
  private static final String STREAM = "/api/v1/stream";
  private static final String NOWHERE = "deadbeef";
  private static final String CURSOR = "&cursor=" + new Cursor(Long.MAX_VALUE, "x");

  private Exchanges() {}

  /// The bisections of which something is said.
  static List<List<Event>> toldOf() {
    return Stream.of("confirmations", "corrections", "reopenings", "visibility", "withdrawals")
        .map(path -> Told.search("told-" + path))
        .toList();
  }

  static Stream<Exchange> all() {
    List<Exchange> all = new ArrayList<>();
    lists(all);
    for (String path : List.of("", "/steps", "/recipients", "/log", "/git-bisect-log")) {
      one(all, ONE + path, "5eed", "?at=99&happened=2030-01-01", "s1");
      all.add(new Exchange(200, ONE + path, "5eed", ""));
    }
    one(all, ONE + "/report", "5eed", "?at=99&happened=2030-01-01&format=json", "s1");
    all.add(new Exchange(200, ONE + "/report", "5eed", ""));
    all.add(new Exchange(200, ONE + "/report", "5eed", "?at=50&format=json"));
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
    word(all, "/confirmations", "");
    word(all, "/corrections", "\"step\":2,\"verdict\":\"bad\",");
    word(all, "/reopenings", "");
    word(all, "/visibility", "\"visibility\":\"private\",");
    word(all, "/withdrawals", "");
    SubscriptionExchanges.addTo(all);
    stream(all);
    export(all);
    return all.stream();
  }

  private static void lists(List<Exchange> all) {
    known(all, CULPRITS, "", "?limit=200" + CURSOR);
    known(
        all,
        FLAKY,
        "",
        "?group=title&sort=rate&from=2020-01-01&to=2030-01-01&minRuns=2&format=csv&limit=200"
            + CURSOR);
    known(all, FLAKY + "/unusable", "", "?limit=200" + CURSOR);
    known(all, FLAKY + "/bisections", "", "?limit=200" + CURSOR);
    for (String path : List.of("", "/unusable", "/bisections")) {
      all.add(new Exchange(200, FLAKY + path, "", ""));
      unavailable(all, FLAKY + path, "");
    }
    unavailable(all, CULPRITS, "");
    unavailable(all, LIST, "");
    known(all, LIST, "", "?limit=200" + CURSOR);
    known(all, RECIPIENT, "bob@example.org", "?limit=200" + CURSOR);
    all.add(new Exchange(200, RECIPIENT, "bob@example.org", ""));
    unavailable(all, RECIPIENT, "bob@example.org");
    known(all, ALERTS, "", "?kind=disagreement&bisection=s1&limit=200" + CURSOR);
    all.add(new Exchange(200, ALERTS, "", "?limit=200"));
    unavailable(all, ALERTS, "");
    known(all, FACETS, "", "");
    known(all, STATS, "", "?by=year");
    unavailable(all, STATS, "");
    known(all, COMPARE, "", "?a=5eed&b=5eed");
    all.add(new Exchange(200, COMPARE, "", "?a=5eed&b=told-corrections"));
    all.add(new Exchange(404, COMPARE, "", "?a=5eed&b=" + NOWHERE));
    all.add(new Exchange(409, COMPARE, "", "?a=s1&b=5eed"));
    all.add(new Exchange(503, COMPARE, "", "?a=5eed&b=5eed"));
    unavailable(all, FACETS, "");
    for (Condition condition : Conditions.all()) {
      all.add(new Exchange(200, FACETS, "", "?" + condition.query()));
      all.add(new Exchange(200, STATS, "", "?" + condition.query()));
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

  /// @param fields of the body, beside who says so and why
  private static void word(List<Exchange> all, String path, String fields) {
    Exchange said =
        Exchange.of(201, "POST", ONE + path)
            .at("told" + path.replace('/', '-'))
            .sending("{" + fields + "\"author\":\"ann\",\"reason\":\"I saw it\"}");
    Exchange keyed = said.with("Idempotency-Key", "one");
    all.add(keyed.asking("?preview=false").with("If-Match", "\"11\""));
    all.add(said.with(200));
    all.add(said.with(400).sending("{}"));
    all.add(said.with(404).at(NOWHERE));
    all.add(said.with(409).at("s1"));
    all.add(said.with(412).with("If-Match", "\"1\"").asking("?preview=true"));
    all.add(said.with(413).sending("{\"reason\":\"" + "x".repeat(300_000) + "\"}"));
    all.add(said.with(415).with("Content-Type", "text/plain"));
    all.add(keyed.with(422).sending("{" + fields + "\"author\":\"ann\",\"reason\":\"other\"}"));
    all.add(said.with(503));
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

  private static void stream(List<Exchange> all) {
    String filters =
        "?kind=cause&state=concluded&outcome=culprit&culprit=71335f37&commit=71335f37&author=a"
            + "&recipient=a&title=a&q=a&tool=0404&compiler=gcc&flag=merge&policy=any-crash&path=net/"
            + "&minConfidence=0.5&to=2026-01-01&follow=false&from=2020-01-01"
            + "&type=dev.firstbad.bisection-concluded.v1";
    all.add(new Exchange(200, STREAM, "", filters).with("Last-Event-ID", "~0"));
    all.add(new Exchange(400, STREAM, "", "?nonsense=1"));
    all.add(new Exchange(503, STREAM, "", ""));
  }

  private static void export(List<Exchange> all) {
    for (String format : List.of("ndjson", "csv&table=steps", "parquet", "kcidb", "cdevents")) {
      all.add(new Exchange(200, EXPORT, "", "?q=5eed&format=" + format));
    }
    for (Condition condition : Conditions.all()) {
      all.add(new Exchange(200, EXPORT, "", "?" + condition.query()));
    }
    all.add(new Exchange(400, EXPORT, "", "?format=xml"));
    all.add(new Exchange(400, EXPORT, "", "?table=steps"));
    all.add(new Exchange(503, EXPORT, "", ""));
  }
}
