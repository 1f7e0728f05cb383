package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.Cursor;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters of a request, each read as what it must be; what is wrong with one is said with
/// its name and value.
final class Parameters {
  static final int LIMIT = 50;
  static final int MOST = 200;
  private static final int LONGEST = 500;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{4,64}");
  private static final Pattern UNDECODABLE =
      Pattern.compile("(?:^|&)([^=&]*)[^&]*%(?![0-9A-Fa-f]{2})");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Context context;
  private final Map<String, List<String>> query;

  private Parameters(Context context) {
    this.context = context;
    this.query = context.queryParamMap();
  }

  /// The parameters of a request that may have these in its query and no others.
  static Parameters of(Context context, String... known) {
    String raw = String.valueOf(context.queryString());
    Matcher undecodable = UNDECODABLE.matcher(raw);
    if (undecodable.find()) {
      throw bad(undecodable.group(1), raw, "has a % that encodes nothing");
    }
    Parameters parameters = new Parameters(context);
    Set<String> names = new TreeSet<>(List.of(known));
    parameters.query.forEach((name, values) -> requireSound(name, values, names));
    return parameters;
  }

  @Nullable String text(String name) {
    List<String> values = query.get(name);
    return values == null ? null : values.getFirst();
  }

  /// A constant by its word: `merge-base` is `MERGE_BASE`.
  <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Parameters::word).toList();
    String value = word(name, words);
    return value == null ? null : type.getEnumConstants()[words.indexOf(value)];
  }

  @Nullable String word(String name, List<String> words) {
    String value = text(name);
    if (value != null && !words.contains(value)) {
      throw bad(name, value, "is none of " + String.join(", ", words));
    }
    return value;
  }

  /// The first digits of a hash.
  @Nullable String hash(String name) {
    String value = text(name);
    return value == null ? null : hash(name, value);
  }

  /// A time, or a day, which stands for its beginning in UTC.
  @Nullable Instant time(String name) {
    String value = text(name);
    return value == null ? null : time(name, value, "a date or an RFC 3339 time");
  }

  int limit() {
    String value = text("limit");
    if (value == null) {
      return LIMIT;
    }
    if (!value.matches("\\d{1,9}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > MOST) {
      throw bad("limit", value, "is no number from 1 to " + MOST);
    }
    return Integer.parseInt(value);
  }

  @Nullable Cursor cursor() {
    String value = text("cursor");
    return value == null
        ? null
        : Cursor.parse(value)
            .orElseThrow(() -> bad("cursor", value, "is not what `next` of a page said"));
  }

  /// A point in the record: a sequence, or a time.
  @Nullable At at() {
    String value = text("at");
    if (value == null) {
      return null;
    }
    if (value.matches("0*[1-9]\\d{0,17}")) {
      return new At.Sequence(Long.parseLong(value));
    }
    return new At.Time(time("at", value, "a sequence from 1 on, a date or an RFC 3339 time"));
  }

  /// The bisection id, or its beginning, in the path.
  String id() {
    String value = context.pathParam("id");
    if (!ID.matcher(value).matches()) {
      throw bad("id", value, "is not 1 to 64 letters, digits, '.', '_' or '-'");
    }
    return value;
  }

  /// The hash, or its beginning, in the path.
  String pathHash(String name) {
    return hash(name, context.pathParam(name));
  }

  private static String hash(String name, String value) {
    String hash = value.toLowerCase(Locale.ROOT);
    if (!HASH.matcher(hash).matches()) {
      throw bad(name, value, "is not 4 to 64 hex digits");
    }
    return hash;
  }

  private static Instant time(String name, String value, String wanted) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException malformed) {
      throw bad(name, value, "is not " + wanted);
    }
  }

  private static void requireSound(String name, List<String> values, Set<String> known) {
    if (!known.contains(name)) {
      throw Problem.badParameter(
              name, "there is no parameter %s, but %s".formatted(shown(name), known))
          .refused();
    }
    if (values.size() > 1) {
      throw Problem.badParameter(name, name + " is given " + values.size() + " times").refused();
    }
    if (values.getFirst().isBlank() || values.getFirst().length() > LONGEST) {
      throw bad(name, values.getFirst(), "is not 1 to " + LONGEST + " characters");
    }
  }

  private static Refused bad(String name, String value, String complaint) {
    return Problem.badParameter(name, name + " " + shown(value) + " " + complaint).refused();
  }

  private static String shown(String value) {
    return "'" + (value.length() > 100 ? value.substring(0, 100) + "…" : value) + "'";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
