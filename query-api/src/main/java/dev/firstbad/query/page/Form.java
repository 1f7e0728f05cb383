package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a form sent: the fields that were filled in.
record Form(Map<String, String> fields) {
  Form {
    fields = Map.copyOf(fields);
  }

  static Form of(Context context, List<String> names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : names) {
      String value = context.formParam(name);
      if (value != null && !value.isBlank()) {
        fields.put(name, value.strip());
      }
    }
    return new Form(fields);
  }

  /// The same as the API takes it: a number as a number.
  ObjectNode json(List<String> numbers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, value) -> {
      if (numbers.contains(name) && value.matches("\\d{1,9}")) {
        json.put(name, Integer.parseInt(value));
      } else {
        json.put(name, value);
      }
    });
    return json;
  }
}
