package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A field of a bisection that is another one than before.
///
/// @param field where it stands, as a JSON pointer (RFC 6901)
public record Difference(String field, JsonNode before, JsonNode after) {
  /// What every event changes says nothing.
  private static final Set<String> COUNTERS = Set.of("/events", "/sequence", "/updatedAt");

  /// What differs between two states, as far down as both have parts.
  public static List<Difference> between(Bisection before, Bisection after) {
    List<Difference> found = new ArrayList<>();
    compare("", BisectionJson.of(before), BisectionJson.of(after), found);
    found.removeIf(difference -> COUNTERS.contains(difference.field));
    return found;
  }

  public ObjectNode json() {
    return new Fields().text("field", field).object("before", before).object("after", after).done();
  }

  private static void compare(
      String place, JsonNode before, JsonNode after, List<Difference> found) {
    if (before.isObject() && after.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      names.forEach(name ->
          compare(place + "/" + name, orNull(before.get(name)), orNull(after.get(name)), found));
    } else if (before.isArray() && after.isArray()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(place + "/" + i, orNull(before.get(i)), orNull(after.get(i)), found);
      }
    } else if (!before.equals(after)) {
      found.add(new Difference(place, before, after));
    }
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? NullNode.getInstance() : node;
  }
}
