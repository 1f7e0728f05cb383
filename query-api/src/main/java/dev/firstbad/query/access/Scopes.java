package dev.firstbad.query.access;

import dev.firstbad.event.Word;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Some scopes. Whoever may do anything may read.
public record Scopes(Set<Scope> given) {
  public static final Scopes NONE = new Scopes(Set.of());

  public Scopes {
    given = Set.copyOf(given);
  }

  public static Scopes of(Scope... given) {
    return new Scopes(Set.of(given));
  }

  /// Reads words with commas between; empty where one is no scope.
  public static Optional<Scopes> parse(String words) {
    Set<Scope> given = EnumSet.noneOf(Scope.class);
    for (String word : words.split(",", -1)) {
      try {
        given.add(Scope.valueOf(word.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        return Optional.empty();
      }
    }
    return Optional.of(new Scopes(given));
  }

  public boolean allow(Scope scope) {
    return given.contains(Scope.ADMIN)
        || given.contains(scope)
        || (scope == Scope.READ && !given.isEmpty());
  }

  /// Words with commas between, as [#parse] reads them.
  @Override
  public String toString() {
    return given.stream().sorted().map(Word::of).collect(Collectors.joining(","));
  }
}
