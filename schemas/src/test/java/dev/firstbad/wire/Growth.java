package dev.firstbad.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;

/// The rule that schemas change by: they only grow, by fields with defaults and by symbols at the
/// end of enums that have a default. It looks at the whole text; fingerprints and Avro's own check
/// of compatibility leave out defaults and logical types.
final class Growth {
  private final List<String> problems = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private Growth() {}

  /// What a newer version must not have done to an older one.
  static List<String> problems(Schema older, Schema newer) {
    Growth growth = new Growth();
    growth.compare(older.getName(), older, newer);
    return growth.problems;
  }

  private void compare(String at, Schema older, Schema newer) {
    if (older.getType() != newer.getType()
        || !older.getObjectProps().equals(newer.getObjectProps())) {
      problems.add(at + ": was " + older + ", is " + newer);
      return;
    }
    switch (older.getType()) {
      case RECORD -> compareRecords(at, older, newer);
      case ENUM -> compareEnums(at, older, newer);
      case ARRAY -> compare(at + "[]", older.getElementType(), newer.getElementType());
      case UNION -> compareUnions(at, older, newer);
      case MAP, FIXED -> problems.add(at + ": we do not use this type");
      case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
    }
  }

  private void compareRecords(String at, Schema older, Schema newer) {
    compareNames(at, older, newer);
    if (!compared.add(older.getFullName())) {
      return;
    }
    for (Field field : older.getFields()) {
      compareFields(at + "." + field.name(), field, newer.getField(field.name()));
    }
    for (Field field : newer.getFields()) {
      if (older.getField(field.name()) == null && !field.hasDefaultValue()) {
        problems.add(at + "." + field.name() + ": is new and has no default");
      }
    }
  }

  private void compareFields(String at, Field older, @Nullable Field newer) {
    if (newer == null) {
      problems.add(at + ": is gone");
      return;
    }
    if (!Objects.equals(older.defaultVal(), newer.defaultVal())) {
      problems.add(at + ": its default was " + older.defaultVal() + ", is " + newer.defaultVal());
    }
    compare(at, older.schema(), newer.schema());
  }

  private void compareEnums(String at, Schema older, Schema newer) {
    compareNames(at, older, newer);
    List<String> symbols = older.getEnumSymbols();
    List<String> more = newer.getEnumSymbols();
    if (more.size() < symbols.size() || !more.subList(0, symbols.size()).equals(symbols)) {
      problems.add(at + ": its symbols were " + symbols + ", are " + more);
    }
    if (newer.getEnumDefault() == null || !newer.getEnumDefault().equals(older.getEnumDefault())) {
      problems.add(
          at + ": its default was " + older.getEnumDefault() + ", is " + newer.getEnumDefault());
    }
  }

  private void compareUnions(String at, Schema older, Schema newer) {
    if (older.getTypes().size() != newer.getTypes().size()) {
      problems.add(at + ": was " + older + ", is " + newer);
      return;
    }
    for (int i = 0; i < older.getTypes().size(); i++) {
      compare(at, older.getTypes().get(i), newer.getTypes().get(i));
    }
  }

  private void compareNames(String at, Schema older, Schema newer) {
    if (!older.getFullName().equals(newer.getFullName())) {
      problems.add(at + ": was a " + older.getFullName() + ", is a " + newer.getFullName());
    }
  }
}
