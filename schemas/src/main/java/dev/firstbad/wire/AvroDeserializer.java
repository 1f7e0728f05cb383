package dev.firstbad.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Reads what [AvroSerializer] writes, of whatever version; throws [UnreadableRecord] with the
/// reason where it cannot.
record AvroDeserializer<T>(Format<T> format, SchemaRegistry registry) implements Deserializer<T> {
  @Override
  public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
    return deserialize(topic, new RecordHeaders(), bytes);
  }

  @Override
  public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    WriterSchema schema = schema(idIn(bytes), headers);
    try {
      BinaryDecoder decoder = schema.decoder(bytes, AvroSerializer.FRAME);
      T value = format.read(schema.name(), new AvroIn(decoder));
      if (!decoder.isEnd()) {
        throw new UnreadableRecord("bytes follow its Avro value");
      }
      return value;
    } catch (EOFException e) {
      throw new UnreadableRecord("it ends within its Avro value of " + schema.name(), e);
    } catch (IOException
        | AvroRuntimeException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      throw new UnreadableRecord("it is no " + schema.name() + ": " + e.getMessage(), e);
    }
  }

  private static int idIn(byte[] bytes) {
    if (bytes.length < AvroSerializer.FRAME) {
      throw new UnreadableRecord(
          "it has %d bytes, fewer than the frame around Avro".formatted(bytes.length));
    }
    if (bytes[0] != 0) {
      throw new UnreadableRecord(
          "it begins with 0x%02x, not with 0x00 and a schema id".formatted(bytes[0]));
    }
    return ByteBuffer.wrap(bytes).getInt(1);
  }

  private WriterSchema schema(int id, Headers headers) {
    return registry.find(id).orElseThrow(() -> unknown(id, headers));
  }

  private static UnreadableRecord unknown(int id, Headers headers) {
    return CloudEvents.typeIn(headers)
        .filter(type -> !CloudEvents.isKnown(type))
        .<UnreadableRecord>map(UnknownType::new)
        .orElseGet(() -> new UnreadableRecord("its schema id " + id + " is not known here"));
  }
}
