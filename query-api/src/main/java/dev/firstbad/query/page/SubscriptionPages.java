package dev.firstbad.query.page;

import dev.firstbad.query.delivery.Desk;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.SubscriptionRoutes;
import dev.firstbad.query.subscription.Subscription;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The form by which people subscribe to what a list shows.
final class SubscriptionPages {
  static final String PATH = "/subscriptions";
  private static final String ENDED = "dev.firstbad.bisection-concluded.v1";

  private final Pages pages;
  private final Assets assets;
  private final Desk desk;

  SubscriptionPages(Pages pages, Assets assets, Desk desk) {
    this.pages = pages;
    this.assets = assets;
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.post(PATH, this::take);
  }

  private void take(Context context) {
    Parameters.of(context);
    Map<String, String> filter = Form.of(context, Wish.names()).fields();
    Map<String, String> asked = Form.of(context, List.of("sink", "events")).fields();
    String type = "all".equals(asked.get("events")) ? "" : ENDED;
    Subscription taken =
        SubscriptionRoutes.take(
            desk, Wish.definition(asked.getOrDefault("sink", ""), type, filter));
    Frame frame = new Frame("Subscribed", null, assets);
    pages.show(context, "subscribed.jte", new SubscribedPage(frame, taken));
  }
}
