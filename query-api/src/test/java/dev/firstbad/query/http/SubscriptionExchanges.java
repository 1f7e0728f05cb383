package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.Cursor;
import java.util.List;

/// Requests for every answer about subscriptions and opt-outs that the document describes.
final class SubscriptionExchanges {
  private static final String ALL = "/api/v1/subscriptions";
  private static final String ONE = ALL + "/{id}";
  private static final String DEAD = ONE + "/dead-letters";
  private static final String OPT_OUT = "/api/v1/opt-outs/{token}";
  private static final String KNOWN = "known";
  private static final String NOWHERE = "nowhere";
  private static final String CURSOR = "&cursor=" + new Cursor(0, "");

  private static final String BODY =
      """
      {"id": "x", "source": "/live", "types": ["dev.firstbad.bisection-concluded.v1"],
       "filters": [{"exact": {"outcome": "culprit"}}, {"prefix": {"title": "KASAN"}},
         {"suffix": {"author": "@example.org>"}}, {"not": {"exact": {"flag": "flaky"}}},
         {"any": [{"all": [{"exact": {"kind": "fix"}}]}]}],
       "sink": "https://203.0.113.7/hook", "protocol": "HTTP",
       "config": {"digest": "PT1H", "paused": false, "uncertain": "resend", "recipients": false,
         "secret": "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldY"},
       "startFrom": {"0": 7}, "status": {}}\
      """;

  private SubscriptionExchanges() {}

  static void addTo(List<Exchange> all) {
    reading(all, ALL, "", "?limit=200&cursor=" + new Cursor(Long.MAX_VALUE / 2, ""));
    reading(all, ONE, KNOWN, "");
    reading(all, DEAD, KNOWN, "?limit=200" + CURSOR);
    for (String path : List.of(ONE, DEAD)) {
      all.add(new Exchange(404, path, NOWHERE, ""));
    }
    writing(all, Exchange.of(201, "POST", ALL).sending(BODY));
    Exchange replaced = Exchange.of(200, "PUT", ONE).at(KNOWN).sending(BODY);
    writing(all, replaced);
    all.add(replaced.with(404).at(NOWHERE));
    Exchange taken = Exchange.of(201, "POST", ALL).sending(BODY);
    acting(all, Exchange.of(200, "DELETE", ONE).after(taken));
    acting(all, Exchange.of(200, "POST", DEAD + "/retry").at(KNOWN).asking("?event=e-2"));
    optOuts(all);
  }

  private static void reading(List<Exchange> all, String path, String value, String query) {
    all.add(new Exchange(200, path, value, query));
    all.add(new Exchange(304, path, value, query));
    all.add(new Exchange(400, path, value, "?nonsense=1"));
    all.add(new Exchange(503, path, value, ""));
  }

  private static void writing(List<Exchange> all, Exchange done) {
    all.add(done);
    all.add(done.with(400).sending("{\"sink\": 7, \"filters\": [{}]}"));
    all.add(done.with(413).sending("{\"sink\": \"" + "x".repeat(300_000) + "\"}"));
    all.add(done.with(415).with("Content-Type", "text/plain"));
    all.add(done.with(503));
  }

  private static void acting(List<Exchange> all, Exchange done) {
    all.add(done);
    Exchange other = Exchange.of(400, done.method(), done.path()).at(KNOWN);
    all.add(other.asking("?nonsense=1"));
    all.add(other.with(404).at(NOWHERE));
    all.add(other.with(503));
  }

  private static void optOuts(List<Exchange> all) {
    all.add(new Exchange(200, OPT_OUT, KNOWN, ""));
    Exchange set = Exchange.of(200, "POST", OPT_OUT).at(KNOWN);
    all.add(set.asking("?mail=none"));
    all.add(set.asking("?mail=again"));
    for (Exchange asked : List.of(Exchange.of(200, "GET", OPT_OUT).at(KNOWN), set)) {
      all.add(asked.with(400).asking("?nonsense=1"));
      all.add(asked.with(404).at(NOWHERE));
      all.add(asked.with(503));
    }
  }
}
