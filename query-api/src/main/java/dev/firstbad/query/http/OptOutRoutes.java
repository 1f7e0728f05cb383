package dev.firstbad.query.http;

import dev.firstbad.query.delivery.Desk;
import dev.firstbad.query.outbox.OptOuts.OptOut;
import dev.firstbad.query.outbox.OptOuts.Wish;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// The way out of mail: one click in a mail program posts here (RFC 8058), a person who follows the
/// address is asked first. Whoever has the address of a token may; nobody can guess it.
public final class OptOutRoutes {
  private static final String PATH = "/api/v1/opt-outs/{token}";
  private static final String HTML = "text/html; charset=utf-8";

  private final Desk desk;

  public OptOutRoutes(Desk desk) {
    this.desk = desk;
  }

  public void addTo(RoutesConfig routes) {
    Read.at(routes, PATH, this::ask);
    routes.post(PATH, this::set);
  }

  private void ask(Context context) {
    Parameters.of(context);
    show(context, desk.optOut(context.pathParam("token")));
  }

  /// What a mail program sends along says nothing more.
  private void set(Context context) {
    Parameters query = Parameters.of(context, "mail");
    boolean again = "again".equals(query.word("mail", List.of("none", "again")));
    show(context, desk.optOut(context.pathParam("token"), again ? Wish.MAIL : Wish.NO_MAIL));
  }

  private static void show(Context context, Optional<OptOut> found) {
    OptOut optOut =
        found.orElseThrow(
            () -> Problem.notFound("token", "nobody was mailed with this address").refused());
    boolean out = optOut.since() != null;
    context
        .contentType(HTML)
        .header("Referrer-Policy", "no-referrer")
        .result(
            page(
                optOut.address().replace("&", "&amp;").replace("<", "&lt;"),
                out ? "gets no more mail from here." : "gets mail from here.",
                out ? "again" : "none",
                out ? "Send me mail again" : "Send me no more mail"));
  }

  private static String page(String address, String state, String wish, String button) {
    return """
    <!doctype html><html lang=en><meta charset=utf-8>
    <meta name=viewport content='width=device-width'><title>Mail of Firstbad</title>
    <style>body { font: 16px/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 30rem }
    :root { color-scheme: light dark }</style>
    <p><b>%s</b> %s
    <form method=post action='?mail=%s'><button>%s</button></form></html>
    """
        .formatted(address, state, wish, button);
  }
}
