package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.query.page.DocumentPage.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What a JSON schema is called.
final class Type {
  private Type() {}

  static List<Term> of(JsonNode schema) {
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asText();
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      return List.of(new Term(name, id(name), false));
    }
    if (schema.has("anyOf")) {
      return any(each(schema.path("anyOf")).map(Type::of).toList());
    }
    if (schema.has("enum")) {
      return any(each(schema.path("enum")).map(word -> word(word.asText(), true)).toList());
    }
    if (schema.path("type").isArray()) {
      return any(each(schema.path("type")).map(type -> word(type.asText(), false)).toList());
    }
    if (schema.has("items")) {
      List<Term> list = new ArrayList<>(word("list of", false));
      list.addAll(of(schema.path("items")));
      return list;
    }
    return word(schema.path("type").asText(), false);
  }

  /// One of some.
  static List<Term> any(List<List<Term>> types) {
    List<Term> any = new ArrayList<>();
    for (List<Term> type : types) {
      any.addAll(any.isEmpty() ? List.of() : word("or", false));
      any.addAll(type);
    }
    return any;
  }

  /// Where a shape is on the page.
  static String id(String name) {
    return "shape-" + name;
  }

  private static List<Term> word(String text, boolean code) {
    return List.of(new Term(text, "", code));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
