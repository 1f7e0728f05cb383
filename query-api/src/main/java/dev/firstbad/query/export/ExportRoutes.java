package dev.firstbad.query.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Word;
import dev.firstbad.query.http.Filtering;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.json.BisectionJson;
import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.query.readmodel.Sight;
import dev.firstbad.wire.Topics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All bisections that meet the filters of the list, in a form that other systems take: written
/// while they are read, so that an export can be of any size.
public final class ExportRoutes implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ExportRoutes.class);

  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
  private final Bisections bisections;
  private final Events events;
  private final Supplier<Optional<String>> behind;

  /// @param behind why the read model does not hold the whole record right now
  public ExportRoutes(ReadModel model, Topics topics, Supplier<Optional<String>> behind) {
    bisections = new Bisections(model, topics);
    events = new Events(model, topics);
    this.behind = behind;
  }

  public void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/export", this::export);
  }

  @Override
  public void close() {
    writers.shutdownNow();
    writers.close();
  }

  private record Wanted(Format format, Table table, BisectionFilter filter, Sight sight) {}

  private void export(Context context) throws IOException {
    Parameters query = Parameters.of(context, Filtering.NAMES, "format", "table");
    Format format = Objects.requireNonNullElse(query.word("format", Format.class), Format.NDJSON);
    Table table = query.word("table", Table.class);
    if (table != null && !format.isTabular()) {
      throw Parameters.bad("table", Word.of(table), "goes with the formats csv and parquet alone");
    }
    Wanted wanted =
        new Wanted(
            format,
            Objects.requireNonNullElse(table, Table.BISECTIONS),
            Filtering.of(query),
            query.sight());
    behind
        .get()
        .ifPresent(reason -> {
          throw new ReadModelUnavailable(reason);
        });
    String name = "bisections." + format.extension;
    context
        .contentType(format.mediaType)
        .header(Header.CACHE_CONTROL, "no-store")
        .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    if (Read.endsWithHeaders(context)) {
      return;
    }
    context.future(() -> CompletableFuture.runAsync(() -> write(context, wanted), writers));
  }

  private void write(Context context, Wanted wanted) {
    boolean whole = false;
    try {
      OutputStream out = context.outputStream();
      try (Export export = export(wanted, out)) {
        bisections.each(wanted.filter, wanted.sight, export::add);
        export.finish();
      }
      out.flush();
      whole = true;
    } catch (IOException left) {
      log.atDebug().addKeyValue("reason", left.getMessage()).log("reader of an export left");
    } finally {
      if (!whole) {
        breakOff(context);
      }
    }
  }

  /// What was begun must not look like a whole answer: the connection is cut. Nothing is lost where
  /// nothing was sent.
  private static void breakOff(Context context) {
    if (context.res().isCommitted()) {
      ServletContextRequest.getServletContextRequest(context.req())
          .getServletChannel()
          .abort(new EOFException("the export is not whole"));
    } else {
      context.res().reset();
    }
  }

  private Export export(Wanted wanted, OutputStream out) throws IOException {
    return switch (wanted.format) {
      case NDJSON -> new JsonLines(out, bisection -> Stream.of(BisectionJson.of(bisection)));
      case CDEVENTS -> new JsonLines(out, this::cdEvents);
      case KCIDB -> new KcidbReport(out);
      case CSV ->
          switch (wanted.table) {
            case BISECTIONS -> new CsvTable<>(out, BisectionRow.class, BisectionRow::of);
            case STEPS -> new CsvTable<>(out, StepRow.class, StepRow::of);
          };
      case PARQUET ->
          switch (wanted.table) {
            case BISECTIONS -> new ParquetTable<>(out, BisectionRow.class, BisectionRow::of);
            case STEPS -> new ParquetTable<>(out, StepRow.class, StepRow::of);
          };
    };
  }

  private Stream<ObjectNode> cdEvents(Bisection bisection) {
    return CdEvents.of(events.of(bisection.id()));
  }
}
