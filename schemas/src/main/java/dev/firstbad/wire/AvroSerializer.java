package dev.firstbad.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Puts values into Confluent's wire format: 0x00, the id of the schema in four bytes, Avro binary.
///
/// @param topic the topic whose values these are, wherever they are written
record AvroSerializer<T>(String topic, Format<T> format, SchemaRegistry registry)
    implements Serializer<T> {
  static final int FRAME = 5;

  @Override
  public byte @Nullable [] serialize(String destination, @Nullable T value) {
    return serialize(destination, new RecordHeaders(), value);
  }

  @Override
  public byte @Nullable [] serialize(String destination, Headers headers, @Nullable T value) {
    if (value == null) {
      return null;
    }
    int id = registry.idOf(topic, format.schemaOf(value));
    format.stamp(headers, value, registry.addressOf(id));
    return frame(id, value);
  }

  private byte[] frame(int id, T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    bytes.writeBytes(ByteBuffer.allocate(FRAME).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      format.write(value, new AvroOut(encoder));
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
