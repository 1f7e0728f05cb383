package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.World;
import java.util.function.Predicate;

/// A filter of the list of bisections, and what it means.
record Condition(String name, String value, Predicate<Bisection> meaning) {
  boolean meets(Bisection bisection) {
    return meaning.test(bisection);
  }

  String query() {
    return name + "=" + World.encoded(value);
  }

  Condition and(Condition other) {
    return new Condition(name, value, meaning.and(other.meaning));
  }

  @Override
  public String toString() {
    return name + "=" + value;
  }
}
