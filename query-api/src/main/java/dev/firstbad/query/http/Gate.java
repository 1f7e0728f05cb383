package dev.firstbad.query.http;

import dev.firstbad.event.Word;
import dev.firstbad.query.access.AccessSettings;
import dev.firstbad.query.access.Rate;
import dev.firstbad.query.access.Scope;
import dev.firstbad.query.access.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets requests through by who sends them: a bearer token (RFC 6750), a browser's [Session], or
/// nothing. Reading takes the scope read, everything else and whatever has to do with subscriptions
/// the scope write.
public final class Gate implements AutoCloseable {
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S{1,200}) *");
  private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

  /// What tells nothing of any bisection, or carries a secret of its own.
  private static final List<String> OPEN =
      List.of(
          "/health/",
          "/openapi.json",
          "/docs",
          "/login",
          "/logout",
          "/assets/",
          "/schemas/",
          "/subjects",
          "/api/v1/opt-outs/");

  private final Tokens tokens;
  private final AccessSettings settings;
  private final InstantSource clock;
  private final Rate rate;

  /// Opens the file of tokens; throws [dev.firstbad.query.access.TokensUnavailable].
  public Gate(AccessSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    rate = new Rate(settings.perMinute());
    tokens = Tokens.open(settings.tokens());
  }

  void addTo(RoutesConfig routes) {
    routes.before(this::pass);
  }

  @Override
  public void close() {
    tokens.close();
  }

  /// Who bears a token; nobody where it is not known, revoked or expired.
  public Optional<Viewer> bearer(String token) {
    return tokens
        .find(token, clock.instant())
        .map(known -> new Viewer("token " + known.id(), known.name(), known.scopes()));
  }

  private void pass(Context context) {
    Viewer viewer = viewer(context);
    viewer.attach(context);
    Session.requireOwn(context);
    if (OPEN.stream().noneMatch(context.path()::startsWith)) {
      count(context, viewer);
      require(context, viewer, wanted(context));
    }
  }

  private Viewer viewer(Context context) {
    String said = context.header(Header.AUTHORIZATION);
    if (said == null) {
      return Session.token(context)
          .flatMap(this::bearer)
          .orElseGet(
              () -> new Viewer("address " + context.ip(), "", settings.anonymous().scopes()));
    }
    Matcher bearer = BEARER.matcher(said);
    if (!bearer.matches()) {
      throw unknown(context, "Authorization takes Bearer and a token");
    }
    return bearer(bearer.group(1))
        .orElseThrow(() -> unknown(context, "the token is not known, revoked or expired"));
  }

  private void count(Context context, Viewer viewer) {
    int seconds = rate.take(viewer.key(), System.nanoTime());
    if (seconds > 0) {
      context.header(Header.RETRY_AFTER, String.valueOf(seconds));
      String detail = "more than " + settings.perMinute() + " requests in a minute";
      throw new Problem(HttpStatus.TOO_MANY_REQUESTS, detail).refused();
    }
  }

  private static Scope wanted(Context context) {
    return Session.reads(context) && !context.path().startsWith(SUBSCRIPTIONS)
        ? Scope.READ
        : Scope.WRITE;
  }

  private static void require(Context context, Viewer viewer, Scope scope) {
    if (viewer.scopes().allow(scope)) {
      return;
    }
    String detail = "this takes a token with the scope " + Word.of(scope);
    if (viewer.name().isEmpty()) {
      throw unknown(context, detail);
    }
    throw new Problem(HttpStatus.FORBIDDEN, detail).refused();
  }

  private static Refused unknown(Context context, String detail) {
    context.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"firstbad\"");
    return Problem.at(HttpStatus.UNAUTHORIZED, "Authorization", detail).refused();
  }
}
