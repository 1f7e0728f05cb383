package dev.firstbad.query.page;

import dev.firstbad.query.http.Gate;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.http.Session;
import dev.firstbad.query.http.Viewer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signing in and out with a token.
final class LoginPages {
  private static final String PATH = "/login";

  private final Pages pages;
  private final Assets assets;
  private final Gate gate;

  LoginPages(Pages pages, Assets assets, Gate gate) {
    this.pages = pages;
    this.assets = assets;
    this.gate = gate;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, PATH, this::ask);
    routes.post(PATH, this::begin);
    routes.post("/logout", this::end);
  }

  private void ask(Context context) {
    Parameters query = Parameters.of(context, "to");
    Frame frame = new Frame("Sign in", null, assets);
    String to = own(query.text("to"));
    pages.show(context, "login.jte", new LoginPage(frame, Viewer.of(context), to));
  }

  private void begin(Context context) {
    Parameters.of(context);
    String token = Objects.requireNonNullElse(context.formParam("token"), "").strip();
    Optional<Viewer> viewer = gate.bearer(token);
    if (viewer.isEmpty()) {
      throw Parameters.forbidden("token", "the token is not known, revoked or expired");
    }
    Session.begin(context, token);
    context.redirect(own(context.formParam("to")), HttpStatus.SEE_OTHER);
  }

  private void end(Context context) {
    Parameters.of(context);
    Session.end(context);
    context.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static String own(@Nullable String to) {
    return to != null && Own.is(to) ? to : "/";
  }
}
