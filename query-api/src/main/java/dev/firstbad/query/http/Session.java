package dev.firstbad.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A token that a browser keeps: in a cookie that no script reads and no other site has sent (RFC
/// 6265bis, SameSite). What changes something must moreover come from a page of ours, which
/// browsers say in `Origin`; the API itself takes no cookie for it.
public final class Session {
  private static final String COOKIE = "firstbad";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,200}");
  private static final Duration KEPT = Duration.ofDays(30);

  private Session() {}

  /// Has the browser keep a token.
  public static void begin(Context context, String token) {
    set(context, token, KEPT);
  }

  /// Has the browser forget it.
  public static void end(Context context) {
    set(context, "", Duration.ZERO);
  }

  /// The token that a browser sent, where it counts.
  static Optional<String> token(Context context) {
    String token = context.cookie(COOKIE);
    boolean counts = reads(context) || !isApi(context);
    return token != null && counts && isToken(token) ? Optional.of(token) : Optional.empty();
  }

  static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  static boolean reads(Context context) {
    return context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
  }

  /// Refuses a form that no page of ours has sent.
  static void requireOwn(Context context) {
    if (reads(context) || isApi(context)) {
      return;
    }
    String origin = context.header("Origin");
    String host = context.header(Header.HOST);
    if (origin == null || host == null || !origin.replaceFirst("^https?://", "").equals(host)) {
      throw new Problem(HttpStatus.FORBIDDEN, "this takes a form of a page of this site").refused();
    }
  }

  private static boolean isApi(Context context) {
    return context.path().startsWith("/api/");
  }

  private static void set(Context context, String token, Duration kept) {
    String proto = context.header("X-Forwarded-Proto");
    boolean secure =
        context.scheme().equals("https")
            || (proto != null && proto.toLowerCase(Locale.ROOT).equals("https"));
    context.header(
        Header.SET_COOKIE,
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(COOKIE, token, kept.toSeconds(), secure ? "; Secure" : ""));
  }
}
