package dev.firstbad.query.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.RunOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An object of a KCIDB report in the making. What is not known is left out, for the schema takes
/// no nulls.
final class KcidbObject {
  private static final String ORIGIN = "firstbad";
  private static final int LONGEST_EXCERPT = 16_384;

  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

  /// One without a name of its own.
  KcidbObject() {}

  KcidbObject(String id) {
    text("id", id).text("origin", ORIGIN);
  }

  /// The id of what we call so.
  static String id(Object name) {
    return ORIGIN + ":" + name;
  }

  KcidbObject text(String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, clean(value.toString()));
    }
    return this;
  }

  KcidbObject number(String name, @Nullable Long value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  KcidbObject number(String name, @Nullable Integer value) {
    return number(name, value == null ? null : Long.valueOf(value));
  }

  KcidbObject number(String name, @Nullable Double value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  KcidbObject truth(String name, boolean value) {
    fields.put(name, value);
    return this;
  }

  /// A list of this alone.
  KcidbObject list(String name, @Nullable String value) {
    if (value != null) {
      fields.putArray(name).add(clean(value));
    }
    return this;
  }

  KcidbObject object(String name, KcidbObject value) {
    fields.set(name, value.fields);
    return this;
  }

  KcidbObject status(BuildResult result) {
    return text(
        "status",
        switch (result) {
          case BUILT -> "PASS";
          case FAILED -> "FAIL";
          case INFRA -> "ERROR";
        });
  }

  KcidbObject status(RunOutcome outcome) {
    return text(
        "status",
        switch (outcome) {
          case OK -> "PASS";
          case CRASHED -> "FAIL";
          case BOOT_FAILED -> "MISS";
          case TEST_FAILED, INFRA, FAILED -> "ERROR";
          case IGNORED -> "SKIP";
        });
  }

  /// How long it took.
  KcidbObject took(@Nullable Duration duration) {
    return number("duration", duration == null ? null : duration.toMillis() / 1000.0);
  }

  /// How a text begins.
  KcidbObject excerpt(@Nullable String text) {
    if (text != null) {
      int[] start = clean(text).codePoints().limit(LONGEST_EXCERPT).toArray();
      fields.put("log_excerpt", new String(start, 0, start.length));
    }
    return this;
  }

  ObjectNode done() {
    return fields;
  }

  /// The schema refuses NUL.
  private static String clean(String text) {
    return text.replace("\0", "");
  }
}
