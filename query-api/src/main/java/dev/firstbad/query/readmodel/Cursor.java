package dev.firstbad.query.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a list: the rank and the id of the last item seen. As it names an item and counts
/// nothing, rows that arrive meanwhile neither repeat nor hide others.
public record Cursor(long rank, String id) {
  private static final Pattern FORM = Pattern.compile("(-?\\d{1,19}):(.{0,1000})", Pattern.DOTALL);

  /// Reads what `toString` writes; empty for anything else.
  public static Optional<Cursor> parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      Matcher matcher = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
      return matcher.matches()
          ? Optional.of(new Cursor(Long.parseLong(matcher.group(1)), matcher.group(2)))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    byte[] bytes = (rank + ":" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
