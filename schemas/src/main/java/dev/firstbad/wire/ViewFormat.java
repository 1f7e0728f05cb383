package dev.firstbad.wire;

import java.io.IOException;
import org.apache.kafka.common.header.Headers;

/// The records of a view: one schema, no headers.
record ViewFormat<T>(String schema, Shape<T> shape) implements Format<T> {
  @Override
  public String schemaOf(T value) {
    return schema;
  }

  @Override
  public void write(T value, AvroOut out) throws IOException {
    out.value(shape, value);
  }

  @Override
  public T read(String written, AvroIn in) throws IOException {
    if (!written.equals(schema)) {
      throw new UnknownType(written);
    }
    return in.value(shape);
  }

  @Override
  public void stamp(Headers headers, T value, String dataschema) {}
}
