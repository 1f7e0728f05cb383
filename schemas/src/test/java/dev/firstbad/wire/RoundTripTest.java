package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RoundTripTest {
  @ParameterizedTest
  @MethodSource("dev.firstbad.wire.Values#ofEveryType")
  <V> void what_we_write_comes_back_as_it_was(Values.Of<V> value) {
    byte[] bytes = value.bytes();

    assertThat(value.topic().value().deserializer().deserialize("", bytes))
        .isEqualTo(value.value());
  }

  /// Our codec goes by position: it would not notice two of one type that changed places.
  @ParameterizedTest
  @MethodSource("dev.firstbad.wire.Values#ofEveryType")
  void strangers_who_know_the_schema_alone_find_all_by_its_name(Values.Of<?> value)
      throws IOException {
    byte[] bytes = value.bytes();

    assertThat(Plain.theirs(read(bytes))).isEqualTo(Plain.ours(value.value()));
  }

  private static Object read(byte[] bytes) throws IOException {
    int id = ByteBuffer.wrap(bytes).getInt(1);
    Schema schema = new ReleasedSchemas().all().get(id - 1).schema();
    BinaryDecoder avro = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
    return new GenericDatumReader<Object>(schema).read(null, avro);
  }
}
