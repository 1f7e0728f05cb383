package dev.firstbad.query.http;

import dev.firstbad.event.Word;
import dev.firstbad.query.readmodel.Cursor;
import dev.firstbad.query.readmodel.Sight;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters of a request, each read as what it must be; what is wrong with one is said with
/// its name and value.
public final class Parameters {
  static final int LIMIT = 50;
  static final int MOST = 200;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{4,64}");
  private static final Pattern PROBABILITY = Pattern.compile("0(\\.\\d{1,20})?|1(\\.0{1,20})?");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Context context;
  private final Query query;

  private Parameters(Context context, Query query) {
    this.context = context;
    this.query = query;
  }

  /// The parameters of a request that may have these in its query and no others.
  public static Parameters of(Context context, String... known) {
    return new Parameters(context, Query.of(context, known));
  }

  /// As [#of(Context, String...)], with these and more.
  public static Parameters of(Context context, List<String> known, String... more) {
    return of(context, Stream.concat(known.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /// How much who asks may see.
  public Sight sight() {
    return Viewer.of(context).sight();
  }

  public @Nullable String text(String name) {
    return query.value(name);
  }

  /// A constant by its word: `merge-base` is `MERGE_BASE`.
  public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::of).toList();
    String value = word(name, words);
    return value == null ? null : type.getEnumConstants()[words.indexOf(value)];
  }

  public @Nullable String word(String name, List<String> words) {
    String value = text(name);
    if (value != null && !words.contains(value)) {
      throw Query.bad(name, value, "is none of " + String.join(", ", words));
    }
    return value;
  }

  /// The first digits of a hash.
  public @Nullable String hash(String name) {
    String value = text(name);
    return value == null ? null : hash(name, value);
  }

  /// A time, or a day, which stands for its beginning in UTC.
  public @Nullable Instant time(String name) {
    String value = text(name);
    return value == null ? null : time(name, value, "a date or an RFC 3339 time");
  }

  /// A place in the stream of events that is said as a time.
  public Instant moment(String name) {
    String wanted = "beginning, now, an id of the stream, a date or an RFC 3339 time";
    return time(name, String.valueOf(text(name)), wanted);
  }

  public int limit() {
    String value = text("limit");
    if (value == null) {
      return LIMIT;
    }
    if (!value.matches("\\d{1,9}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > MOST) {
      throw Query.bad("limit", value, "is no number from 1 to " + MOST);
    }
    return Integer.parseInt(value);
  }

  /// A number from 0 on.
  public int number(String name, int absent) {
    String value = text(name);
    if (value == null) {
      return absent;
    }
    if (!value.matches("\\d{1,9}")) {
      throw Query.bad(name, value, "is no number from 0 on");
    }
    return Integer.parseInt(value);
  }

  /// A number from 0 to 1, in decimals.
  public @Nullable Double probability(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    if (!PROBABILITY.matcher(value).matches()) {
      throw Query.bad(name, value, "is no number from 0 to 1");
    }
    return Double.valueOf(value);
  }

  public @Nullable Cursor cursor() {
    String value = text("cursor");
    return value == null
        ? null
        : Cursor.parse(value)
            .orElseThrow(() -> Query.bad("cursor", value, "is not what `next` of a page said"));
  }

  /// A point in the record: a sequence, or a time.
  public @Nullable At at() {
    String value = text("at");
    if (value == null) {
      return null;
    }
    if (value.matches("0*[1-9]\\d{0,17}")) {
      return new At.Sequence(Long.parseLong(value));
    }
    return new At.Time(time("at", value, "a sequence from 1 on, a date or an RFC 3339 time"));
  }

  /// A bisection id, or its beginning.
  public @Nullable String bisection(String name) {
    String value = text(name);
    return value == null ? null : id(name, value);
  }

  /// The bisection id, or its beginning, in the path.
  public String id() {
    return id("id", context.pathParam("id"));
  }

  private static String id(String name, String value) {
    if (!ID.matcher(value).matches()) {
      throw Query.bad(name, value, "is not 1 to 64 letters, digits, '.', '_' or '-'");
    }
    return value;
  }

  /// A bisection id, or its beginning, that must be given.
  public String id(String name) {
    String value = text(name);
    if (value == null) {
      throw Problem.badParameter(name, name + " is missing: the id of a bisection").refused();
    }
    return id(name, value);
  }

  /// The hash, or its beginning, in the path.
  public String pathHash(String name) {
    return hash(name, context.pathParam(name));
  }

  /// A number from 1 on, in the path.
  public int pathNumber(String name) {
    String value = context.pathParam(name);
    if (!value.matches("[1-9]\\d{0,8}")) {
      throw Query.bad(name, value, "is no number from 1 on");
    }
    return Integer.parseInt(value);
  }

  /// Says what is wrong with a value.
  public static RuntimeException bad(String name, String value, String complaint) {
    return Query.bad(name, value, complaint);
  }

  /// Says that what a parameter names is not there.
  public static RuntimeException unknown(String name, String detail) {
    return Problem.notFound(name, detail).refused();
  }

  /// Says that something that was sent lets nobody in.
  public static RuntimeException forbidden(String name, String detail) {
    return Problem.at(HttpStatus.FORBIDDEN, name, detail).refused();
  }

  private static String hash(String name, String value) {
    String hash = value.toLowerCase(Locale.ROOT);
    if (!HASH.matcher(hash).matches()) {
      throw Query.bad(name, value, "is not 4 to 64 hex digits");
    }
    return hash;
  }

  private static Instant time(String name, String value, String wanted) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException malformed) {
      throw Query.bad(name, value, "is not " + wanted);
    }
  }
}
