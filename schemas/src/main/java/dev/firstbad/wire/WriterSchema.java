package dev.firstbad.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// The schema that a record was written with. Ours read the newest version of each alone; what was
/// written with another is first rewritten by Avro's rules of schema resolution.
final class WriterSchema {
  private final String name;
  private final @Nullable Rewriter rewriter;

  private WriterSchema(String name, @Nullable Rewriter rewriter) {
    this.name = name;
    this.rewriter = rewriter;
  }

  static WriterSchema newest(String name) {
    return new WriterSchema(name, null);
  }

  static WriterSchema other(Schema writer, Schema newest) {
    return new WriterSchema(newest.getFullName(), new Rewriter(writer, newest));
  }

  String name() {
    return name;
  }

  /// A decoder over what stands behind `offset`, as the newest version would have written it.
  BinaryDecoder decoder(byte[] bytes, int offset) throws IOException {
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
    return rewriter == null ? decoder : rewriter.rewrite(decoder);
  }

  /// Reads with one schema and writes with another.
  private static final class Rewriter {
    private final GenericDatumReader<Object> reader;
    private final GenericDatumWriter<Object> writer;

    Rewriter(Schema from, Schema to) {
      reader = new GenericDatumReader<>(from, to);
      writer = new GenericDatumWriter<>(to);
    }

    synchronized BinaryDecoder rewrite(BinaryDecoder decoder) throws IOException {
      Object value = reader.read(null, decoder);
      if (!decoder.isEnd()) {
        throw new UnreadableRecord("bytes follow its Avro value");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      writer.write(value, encoder);
      encoder.flush();
      return DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
    }
  }
}
