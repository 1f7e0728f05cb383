package dev.firstbad.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/// Reads Avro field after field, in the order of the schema.
final class AvroIn {
  private final Decoder decoder;

  AvroIn(Decoder decoder) {
    this.decoder = decoder;
  }

  int integer() throws IOException {
    return decoder.readInt();
  }

  long number() throws IOException {
    return decoder.readLong();
  }

  double real() throws IOException {
    return decoder.readDouble();
  }

  boolean truth() throws IOException {
    return decoder.readBoolean();
  }

  String text() throws IOException {
    return decoder.readString();
  }

  /// One of `values`, the counterpart of [AvroOut#symbol].
  <E extends Enum<E>> E symbol(E[] values) throws IOException {
    int index = decoder.readEnum() - 1;
    if (index < 0 || index >= values.length) {
      String type = values[0].getDeclaringClass().getSimpleName();
      throw new UnreadableRecord("it holds a " + type + " that this version does not know");
    }
    return values[index];
  }

  <T> T value(Shape<T> shape) throws IOException {
    return shape.reader().read(this);
  }

  <T> @Nullable T optional(Shape<T> shape) throws IOException {
    int branch = decoder.readIndex();
    return switch (branch) {
      case 0 -> {
        decoder.readNull();
        yield null;
      }
      case 1 -> shape.reader().read(this);
      default -> throw new UnreadableRecord("it is not Avro of its schema: union branch " + branch);
    };
  }

  <T> List<T> list(Shape<T> shape) throws IOException {
    List<T> values = new ArrayList<>();
    for (long left = decoder.readArrayStart(); left > 0; left = decoder.arrayNext()) {
      for (; left > 0; left--) {
        values.add(shape.reader().read(this));
      }
    }
    return values;
  }
}
