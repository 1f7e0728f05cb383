package dev.firstbad.wire;

import java.io.IOException;
import java.util.List;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/// Writes Avro field after field, in the order of the schema.
final class AvroOut {
  private final Encoder encoder;

  AvroOut(Encoder encoder) {
    this.encoder = encoder;
  }

  AvroOut integer(int value) throws IOException {
    encoder.writeInt(value);
    return this;
  }

  AvroOut number(long value) throws IOException {
    encoder.writeLong(value);
    return this;
  }

  AvroOut real(double value) throws IOException {
    encoder.writeDouble(value);
    return this;
  }

  AvroOut truth(boolean value) throws IOException {
    encoder.writeBoolean(value);
    return this;
  }

  AvroOut text(String value) throws IOException {
    encoder.writeString(value);
    return this;
  }

  /// Symbol 0 of every enum is `UNKNOWN`, the others are those of ours in their order: a test holds
  /// schema and enum together.
  @SuppressWarnings("EnumOrdinal")
  AvroOut symbol(Enum<?> value) throws IOException {
    encoder.writeEnum(value.ordinal() + 1);
    return this;
  }

  <T> AvroOut value(Shape<T> shape, T value) throws IOException {
    shape.writer().write(this, value);
    return this;
  }

  <T> AvroOut optional(Shape<T> shape, @Nullable T value) throws IOException {
    if (value == null) {
      encoder.writeIndex(0);
      encoder.writeNull();
      return this;
    }
    encoder.writeIndex(1);
    return value(shape, value);
  }

  <T> AvroOut list(Shape<T> shape, List<T> values) throws IOException {
    encoder.writeArrayStart();
    encoder.setItemCount(values.size());
    for (T value : values) {
      encoder.startItem();
      shape.writer().write(this, value);
    }
    encoder.writeArrayEnd();
    return this;
  }
}
