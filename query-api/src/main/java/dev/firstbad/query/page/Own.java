package dev.firstbad.query.page;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.regex.Pattern;

/// Addresses on this site, out of what browsers say.
final class Own {
  /// What can be read as the address of another site is none of ours.
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}]*");

  private Own() {}

  static boolean is(String address) {
    return PATH.matcher(address).matches();
  }

  /// The page of this site that led to a request, with its query; empty where it is not told, of
  /// another site, or what is asked for itself.
  static String back(Context context) {
    String referer = context.header(Header.REFERER);
    String host = context.header(Header.HOST);
    if (referer == null || host == null) {
      return "";
    }
    String address = referer.replaceFirst("^https?://", "");
    String path = address.startsWith(host) ? address.substring(host.length()) : "";
    return is(path) && !path.equals(asked(context)) ? path : "";
  }

  private static String asked(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }
}
