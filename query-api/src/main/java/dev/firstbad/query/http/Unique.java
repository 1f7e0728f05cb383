package dev.firstbad.query.http;

import java.util.List;
import java.util.function.BiFunction;

/// What the beginning of an id or hash stands for.
final class Unique {
  private static final int SHOWN = 10;

  private Unique() {}

  /// The one name that begins so, or is just that; a problem where there is none, or several.
  ///
  /// @param named the first names in order that begin with a text, at most so many
  static String name(
      String parameter, String prefix, BiFunction<String, Integer, List<String>> named) {
    List<String> names = named.apply(prefix, SHOWN + 1);
    if (names.isEmpty()) {
      throw Problem.notFound(parameter, "nothing is known of " + prefix).refused();
    }
    if (names.size() == 1 || names.getFirst().equals(prefix)) {
      return names.getFirst();
    }
    boolean more = names.size() > SHOWN;
    throw Problem.ambiguous(
            parameter,
            "%s stands for %s%d"
                .formatted(prefix, more ? "more than " : "", Math.min(names.size(), SHOWN)),
            names.subList(0, Math.min(names.size(), SHOWN)))
        .refused();
  }
}
