package dev.firstbad.query.http;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The query of a request: parameters that are known, each given once and saying something.
final class Query {
  private static final int LONGEST = 500;
  private static final Pattern ENCODES_NOTHING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Map<String, String> values = new HashMap<>();

  private Query() {}

  /// The query of a request that may have these parameters and no others.
  static Query of(Context context, String... known) {
    requireDecodable(String.valueOf(context.queryString()));
    Set<String> names = new TreeSet<>(List.of(known));
    Query query = new Query();
    context.queryParamMap().forEach((name, values) -> query.add(name, values, names));
    return query;
  }

  @Nullable String value(String name) {
    return values.get(name);
  }

  /// Says what is wrong with a value.
  static Refused bad(String name, String value, String complaint) {
    return Problem.badParameter(name, name + " " + shown(value) + " " + complaint).refused();
  }

  private void add(String name, List<String> given, Set<String> known) {
    if (!known.contains(name)) {
      String detail = "there is no parameter " + shown(name) + ", but " + known;
      throw Problem.badParameter(name, detail).refused();
    }
    if (given.size() > 1) {
      throw Problem.badParameter(name, name + " is given " + given.size() + " times").refused();
    }
    String value = given.getFirst();
    if (value.isBlank() || value.length() > LONGEST) {
      throw bad(name, value, "is not 1 to " + LONGEST + " characters");
    }
    values.put(name, value);
  }

  /// The server would leave such a parameter out, and answer another question.
  private static void requireDecodable(String query) {
    Matcher undecodable = ENCODES_NOTHING.matcher(query);
    if (undecodable.find()) {
      String before = query.substring(0, undecodable.start());
      String parameter = before.substring(before.lastIndexOf('&') + 1);
      int end = parameter.indexOf('=');
      String name = end < 0 ? parameter : parameter.substring(0, end);
      throw bad(name, query.substring(undecodable.start()), "has a % that encodes nothing");
    }
  }

  /// A value as a complaint quotes it.
  static String shown(String value) {
    return "'" + (value.length() > 100 ? value.substring(0, 100) + "…" : value) + "'";
  }
}
