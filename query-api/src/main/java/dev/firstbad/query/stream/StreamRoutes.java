package dev.firstbad.query.stream;

import dev.firstbad.query.http.Filtering;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.readmodel.History;
import dev.firstbad.query.readmodel.Place;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.Sieve;
import dev.firstbad.query.subscription.StartFrom;
import dev.firstbad.wire.CloudEvents;
import dev.firstbad.wire.Topics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.jspecify.annotations.Nullable;

/// The record as server-sent events.
public final class StreamRoutes implements AutoCloseable {
  private static final String LAST = "Last-Event-ID";

  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
  private final Reading.Surroundings around;
  private final Function<StartFrom, Map<Integer, Long>> places;

  /// @param behind why the read model does not hold the whole record right now
  /// @param places where in the topic of events a moment lies
  public StreamRoutes(
      ReadModel model,
      Topics topics,
      Supplier<Optional<String>> behind,
      Function<StartFrom, Map<Integer, Long>> places,
      StreamSettings settings) {
    History history = new History(model, topics);
    this.around =
        new Reading.Surroundings(
            history, new Frames(history), new Sieve(model, topics), behind, settings);
    this.places = places;
  }

  public void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/stream", this::stream);
  }

  /// Lets all readers go.
  @Override
  public void close() {
    readers.shutdownNow();
    readers.close();
    around.frames().close();
    around.sieve().close();
  }

  private void stream(Context context) throws IOException {
    Parameters query = Parameters.of(context, Filtering.NAMES, "type", "follow");
    Wanted wanted =
        new Wanted(
            Filtering.ofStream(query),
            query.sight(),
            types(query),
            from(context, query),
            !"false".equals(query.word("follow", List.of("true", "false"))));
    context
        .contentType("text/event-stream; charset=utf-8")
        .header(Header.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no");
    if (Read.endsWithHeaders(context)) {
      return;
    }
    context.future(() -> CompletableFuture.runAsync(() -> read(context, wanted), readers));
  }

  /// A reader that left is no failure.
  private void read(Context context, Wanted wanted) {
    try (HttpOutput out = (HttpOutput) context.res().getOutputStream()) {
      new Reading(around, wanted, out).follow();
    } catch (IOException left) {
      return;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<String> types(Parameters query) {
    @Nullable String type = query.word("type", List.copyOf(CloudEvents.types()));
    return type == null ? Set.of() : Set.of(type);
  }

  /// A reader that comes again goes on where it was, whatever it asked for at first.
  private Place from(Context context, Parameters query) {
    String seen = context.header(LAST);
    if (seen != null && !seen.isBlank()) {
      return marked(LAST, seen);
    }
    String from = query.text("from");
    if (from == null || from.equals("now")) {
      return Place.of(places.apply(new StartFrom.Now()));
    }
    if (from.equals("beginning")) {
      return Place.BEGINNING;
    }
    return Mark.parse(from).isPresent()
        ? marked("from", from)
        : Place.of(places.apply(new StartFrom.Time(query.moment("from"))));
  }

  private Place marked(String name, String text) {
    Mark mark =
        Mark.parse(text).orElseThrow(() -> Parameters.bad(name, text, "is no id of a stream"));
    String topicId = around.history().topicId().orElse(mark.topicId());
    if (!topicId.equals(mark.topicId())) {
      throw Parameters.bad(name, text, "is of a record that was since made anew");
    }
    if (around.behind().get().isEmpty() && !around.history().holds(mark.place())) {
      throw Parameters.bad(name, text, "lies beyond the end of the record");
    }
    return mark.place();
  }
}
