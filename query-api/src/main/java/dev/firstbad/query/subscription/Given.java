package dev.firstbad.query.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A part of a JSON document that was sent, read as what it must be. What is wrong with it is noted
/// with its place, and reading goes on.
///
/// @param place such as `filters[0].exact`; empty for the whole
/// @param faults of the whole document
record Given(String place, JsonNode json, List<Fault> faults) {
  private static final int LONGEST = 2_000;

  static Given whole(JsonNode json) {
    return new Given("", json, new ArrayList<>());
  }

  boolean absent() {
    return json.isMissingNode() || json.isNull();
  }

  Given at(String name) {
    return new Given(place.isEmpty() ? name : place + "." + name, json.path(name), faults);
  }

  /// The items of a list, none where it is no list.
  List<Given> items() {
    if (absent()) {
      return List.of();
    }
    if (!json.isArray()) {
      fault("is no list");
    }
    List<Given> items = new ArrayList<>();
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      items.add(new Given(place + "[" + i + "]", json.path(i), faults));
    }
    return items;
  }

  /// The members of an object, none where it is no object.
  List<Given> members() {
    if (!json.isObject()) {
      fault("is no object");
      return List.of();
    }
    List<Given> members = new ArrayList<>();
    json.fieldNames().forEachRemaining(name -> members.add(at(name)));
    return members;
  }

  /// Notes members that are not among these.
  void only(String... known) {
    SortedSet<String> names = new TreeSet<>(List.of(known));
    for (Given member : members()) {
      if (!names.contains(member.name())) {
        member.fault("is not known here: there are " + names);
      }
    }
  }

  /// The last part of the place.
  String name() {
    return place.substring(place.lastIndexOf('.') + 1);
  }

  /// A text that says something; null where there is none, which is noted where it is wrong.
  @Nullable String text() {
    if (absent()) {
      return null;
    }
    if (!json.isTextual() || json.asText().isBlank() || json.asText().length() > LONGEST) {
      fault("is no text of 1 to " + LONGEST + " characters");
      return null;
    }
    return json.asText();
  }

  boolean truth() {
    if (!absent() && !json.isBoolean()) {
      fault("is neither true nor false");
    }
    return json.asBoolean(false);
  }

  /// Notes that this is wrong, after its name.
  void fault(String complaint) {
    String what = place.isEmpty() ? "the body" : place;
    String value = json.isValueNode() ? " " + shown(json.toString()) : "";
    faults.add(new Fault(place, what + value + " " + complaint));
  }

  private static String shown(String value) {
    return value.length() > 100 ? value.substring(0, 100) + "…" : value;
  }
}
