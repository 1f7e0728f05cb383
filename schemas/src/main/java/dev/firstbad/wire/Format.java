package dev.firstbad.wire;

import java.io.IOException;
import org.apache.kafka.common.header.Headers;

/// How the values of one topic stand in its records.
sealed interface Format<T> permits EventFormat, AlertFormat, ViewFormat {
  /// Full name of the Avro schema that this value is written with.
  String schemaOf(T value);

  void write(T value, AvroOut out) throws IOException;

  /// Reads a value written with the newest version of the schema of this name.
  T read(String schema, AvroIn in) throws IOException;

  /// Says in the headers what the value is.
  ///
  /// @param dataschema where a stranger finds its schema, a URI reference
  void stamp(Headers headers, T value, String dataschema);
}
