package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.query.delivery.Desk;
import dev.firstbad.query.outbox.DeadLetter;
import dev.firstbad.query.readmodel.Cursor;
import dev.firstbad.query.readmodel.Page;
import dev.firstbad.query.subscription.Invalid;
import dev.firstbad.query.subscription.Subscription;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Subscriptions as resources, after the CloudEvents Subscriptions API.
public final class SubscriptionRoutes {
  private static final String ALL = "/api/v1/subscriptions";
  private static final String ONE = ALL + "/{id}";
  private static final String DEAD = ONE + "/dead-letters";

  private final Desk desk;

  public SubscriptionRoutes(Desk desk) {
    this.desk = desk;
  }

  public void addTo(RoutesConfig routes) {
    Read.at(routes, ALL, this::list);
    Read.at(routes, ONE, this::one);
    Read.at(routes, DEAD, this::deadLetters);
    routes.post(ALL, this::take);
    routes.put(ONE, this::replace);
    routes.delete(ONE, this::remove);
    routes.post(DEAD + "/retry", this::retry);
  }

  private void list(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Cursor after = query.cursor();
    Cursor from = after == null ? new Cursor(Long.MAX_VALUE / 2, "") : after;
    List<Subscription> some = desk.before(from.rank(), from.id(), query.limit() + 1);
    Page<Subscription> page =
        Page.of(some, query.limit(), s -> new Cursor(s.createdAt().toEpochMilli(), s.id()));
    Answer.page(context, page.map(s -> SubscriptionJson.of(s, desk).toString()));
  }

  private void one(Context context) {
    Answer.json(context, SubscriptionJson.of(known(Parameters.of(context)), desk));
  }

  private void deadLetters(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Cursor after = query.cursor();
    List<DeadLetter> some =
        desk.deadLetters(known(query).id(), after == null ? 0 : after.rank(), query.limit() + 1);
    Page<DeadLetter> page = Page.of(some, query.limit(), d -> new Cursor(d.place(), ""));
    Answer.page(context, page.map(letter -> SubscriptionJson.of(letter).toString()));
  }

  private void take(Context context) {
    Parameters.of(context);
    Subscription taken = take(desk, Body.json(context));
    context.status(HttpStatus.CREATED).header(Header.LOCATION, ALL + "/" + taken.id());
    answer(context, SubscriptionJson.withSecret(taken, desk));
  }

  /// Takes a subscription, or says all that is wrong with it.
  public static Subscription take(Desk desk, JsonNode asked) {
    try {
      return desk.take(asked);
    } catch (Invalid invalid) {
      throw refused(invalid);
    }
  }

  private void replace(Context context) {
    Subscription was = known(Parameters.of(context));
    try {
      Subscription now =
          desk.replace(was.id(), Body.json(context)).orElseThrow(() -> unknown(was.id()));
      answer(context, SubscriptionJson.of(now, desk));
    } catch (Invalid invalid) {
      throw refused(invalid);
    }
  }

  private void remove(Context context) {
    Subscription gone = known(Parameters.of(context));
    ObjectNode last = SubscriptionJson.of(gone, desk);
    desk.remove(gone.id());
    answer(context, last);
  }

  private void retry(Context context) {
    Parameters query = Parameters.of(context, "event");
    int retried = desk.retry(known(query).id(), query.text("event"));
    answer(context, JsonNodeFactory.instance.objectNode().put("retried", retried));
  }

  private Subscription known(Parameters query) {
    String id = query.id();
    return desk.find(id).orElseThrow(() -> unknown(id));
  }

  private static Refused unknown(String id) {
    return Problem.notFound("id", "there is no subscription " + id).refused();
  }

  private static Refused refused(Invalid invalid) {
    return Problem.badBody(
            invalid.faults().stream()
                .map(fault -> new Problem.Fault(fault.field(), fault.detail()))
                .toList())
        .refused();
  }

  private static void answer(Context context, ObjectNode json) {
    context.contentType(Answer.JSON).result(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
