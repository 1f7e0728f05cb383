package dev.firstbad.query.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.TimeUnit;
import dev.firstbad.bisection.Bisection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Rows as Apache Parquet: the columns are the fields of the rows.
final class ParquetTable<R extends Record> implements Export {
  /// Held in memory until it is whole: small enough for many exports at once.
  private static final long ROW_GROUP = 8L << 20;

  private final CarpetWriter<R> writer;
  private final Function<Bisection, Stream<R>> rows;

  ParquetTable(OutputStream out, Class<R> row, Function<Bisection, Stream<R>> rows)
      throws IOException {
    this.rows = rows;
    writer =
        new CarpetWriter.Builder<>(out, row)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP)
            .withDefaultTimeUnit(TimeUnit.MICROS)
            .build();
  }

  @Override
  public void add(Bisection bisection) throws IOException {
    Iterator<R> each = rows.apply(bisection).iterator();
    while (each.hasNext()) {
      writer.write(each.next());
    }
  }

  @Override
  public void finish() throws IOException {
    writer.close();
  }
}
