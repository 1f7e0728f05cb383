package dev.firstbad.query.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.firstbad.event.Word;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// A definition as it is read, with all that was left open filled in and without its secret.
public final class DefinitionJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DefinitionJson() {}

  public static ObjectNode of(Definition definition) {
    ObjectNode json = JSON.objectNode();
    json.put("source", definition.source());
    ArrayNode types = json.putArray("types");
    new TreeSet<>(definition.types()).forEach(types::add);
    json.set("filters", filters(definition.filters()));
    json.put("sink", definition.sink().uri().toString());
    json.put("protocol", definition.sink().protocol());
    json.set("config", config(definition.config()));
    json.set("startFrom", startFrom(definition.startFrom()));
    return json;
  }

  private static ObjectNode config(Config config) {
    return JSON.objectNode()
        .put("digest", config.digest() == null ? null : config.digest().toString())
        .put("paused", config.paused())
        .put("uncertain", Word.of(config.uncertain()))
        .put("recipients", config.recipients());
  }

  private static JsonNode startFrom(StartFrom start) {
    return switch (start) {
      case StartFrom.Now now -> TextNode.valueOf("now");
      case StartFrom.Beginning beginning -> TextNode.valueOf("beginning");
      case StartFrom.Time(var from) -> TextNode.valueOf(from.toString());
      case StartFrom.Offsets(var next) -> {
        ObjectNode offsets = JSON.objectNode();
        new TreeMap<>(next).forEach((partition, offset) -> offsets.put("" + partition, offset));
        yield offsets;
      }
    };
  }

  private static ArrayNode filters(List<Filter> filters) {
    ArrayNode json = JSON.arrayNode();
    filters.forEach(filter -> json.add(filter(filter)));
    return json;
  }

  private static ObjectNode filter(Filter filter) {
    ObjectNode json = JSON.objectNode();
    switch (filter) {
      case Filter.Texts(var dialect, var wanted) -> {
        ObjectNode texts = json.putObject(Word.of(dialect));
        new TreeMap<>(wanted).forEach(texts::put);
      }
      case Filter.All(var filters) -> json.set("all", filters(filters));
      case Filter.Any(var filters) -> json.set("any", filters(filters));
      case Filter.Not(var inner) -> json.set("not", filter(inner));
    }
    return json;
  }
}
