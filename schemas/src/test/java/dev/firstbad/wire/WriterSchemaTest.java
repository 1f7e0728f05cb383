package dev.firstbad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

final class WriterSchemaTest {
  private static final Schema NEWEST =
      schema("{'name':'step','type':'int'}, {'name':'text','type':'string','default':'none'}");

  @Test
  void what_an_older_version_did_not_say_is_the_default() throws IOException {
    Schema older = schema("{'name':'step','type':'int'}");
    byte[] bytes = bytes(new GenericRecordBuilder(older).set("step", 3).build());

    AvroIn in = new AvroIn(WriterSchema.other(older, NEWEST).decoder(bytes, 0));

    assertThat(in.integer()).isEqualTo(3);
    assertThat(in.text()).isEqualTo("none");
  }

  @Test
  void what_a_newer_version_says_beyond_and_in_other_order_does_not_matter() throws IOException {
    Schema newer =
        schema(
            "{'name':'more','type':'long'}, {'name':'text','type':'string'},"
                + " {'name':'step','type':'int'}");
    byte[] bytes =
        bytes(
            new GenericRecordBuilder(newer)
                .set("more", 1L)
                .set("text", "said")
                .set("step", 3)
                .build());

    BinaryDecoder decoder = WriterSchema.other(newer, NEWEST).decoder(bytes, 0);

    assertThat(decoder.readInt()).isEqualTo(3);
    assertThat(decoder.readString()).isEqualTo("said");
    assertThat(decoder.isEnd()).isTrue();
  }

  private static Schema schema(String fields) {
    String text = "{'type':'record','name':'R','fields':[" + fields + "]}";
    return new Schema.Parser().parse(text.replace('\'', '"'));
  }

  private static byte[] bytes(GenericRecord value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(value.getSchema()).write(value, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
