package dev.firstbad.wire;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Signature;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How values of one type stand in Avro: their fields in the order of the schema, written and read.
record Shape<T>(Writer<T> writer, Reader<T> reader) {
  /// Writes a value's fields.
  interface Writer<T> {
    void write(AvroOut out, T value) throws IOException;
  }

  /// Reads a value's fields.
  interface Reader<T> {
    T read(AvroIn in) throws IOException;
  }

  static final Shape<Integer> INTEGER = new Shape<>(AvroOut::integer, AvroIn::integer);
  static final Shape<Long> NUMBER = new Shape<>(AvroOut::number, AvroIn::number);
  static final Shape<Double> REAL = new Shape<>(AvroOut::real, AvroIn::real);
  static final Shape<String> TEXT = new Shape<>(AvroOut::text, AvroIn::text);

  /// Several texts as one value, which can be absent.
  static final Shape<List<String>> TEXTS =
      new Shape<>((out, texts) -> out.list(TEXT, texts), in -> in.list(TEXT));

  static final Shape<EventId> EVENT_ID =
      new Shape<>((out, id) -> out.text(id.value()), in -> new EventId(in.text()));

  /// Microseconds since 1970: what is finer is lost.
  static final Shape<Instant> INSTANT =
      new Shape<>(
          (out, at) -> out.number(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
          in -> Instant.EPOCH.plus(in.number(), ChronoUnit.MICROS));

  /// Nanoseconds, at most 292 years of them.
  static final Shape<Duration> DURATION =
      new Shape<>((out, d) -> out.number(d.toNanos()), in -> Duration.ofNanos(in.number()));

  static final Shape<CommitId> COMMIT =
      new Shape<>((out, c) -> out.text(c.hex()), in -> new CommitId(in.text()));

  static final Shape<Signature> SIGNATURE =
      new Shape<>((out, s) -> out.text(s.hex()), in -> new Signature(in.text()));

  static <E extends Enum<E>> Shape<E> symbols(E[] values) {
    return new Shape<>(AvroOut::symbol, in -> in.symbol(values));
  }
}
