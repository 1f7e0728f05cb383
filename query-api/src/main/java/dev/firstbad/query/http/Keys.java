package dev.firstbad.query.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name that a client gives to a request, so that sending it again is sending it once
/// (draft-ietf-httpapi-idempotency-key-header).
final class Keys {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private Keys() {}

  static @Nullable String of(Context context) {
    String key = context.header(HEADER);
    if (key != null && !FORM.matcher(key).matches()) {
      throw Query.bad(HEADER, key, "is not 1 to 255 visible characters");
    }
    return key;
  }
}
