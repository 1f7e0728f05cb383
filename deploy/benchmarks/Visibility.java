import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Appends events one by one to an idle system and measures how long each takes to show in the API:
/// `java -cp … Visibility.java URL BOOTSTRAP COUNT`. Milliseconds from before the append to the
/// first answer that counts the event.
void main(String[] args) throws Exception {
  int count = Integer.parseInt(args[2]);
  BisectionId id = new BisectionId("visibility-" + System.currentTimeMillis());
  URI bisection = URI.create(args[0] + "/api/v1/bisections/" + id);
  double[] millis = new double[count];
  try (EventStore store =
          new EventStore(
              Map.of("bootstrap.servers", args[1]),
              Topics.with(SchemaRegistry.ofRepository()).events(),
              Duration.ofSeconds(30));
      HttpClient http = HttpClient.newHttpClient()) {
    for (int i = 0; i < count; i++) {
      long began = System.nanoTime();
      store.append(id, recorded -> next(id, recorded));
      awaitEvents(http, bisection, i + 1);
      millis[i] = (System.nanoTime() - began) / 1e6;
      Thread.sleep(50);
    }
  }
  double[] measured = Arrays.copyOfRange(millis, Math.min(10, count / 2), count);
  Arrays.sort(measured);
  System.out.printf(
      "event to visible, %d events after %d to warm up: median %.0f ms, p99 %.0f ms, max %.0f ms%n",
      measured.length,
      count - measured.length,
      measured[measured.length / 2],
      measured[(int) Math.ceil(measured.length * 0.99) - 1],
      measured[measured.length - 1]);
}

List<Event> next(BisectionId id, List<Event> recorded) {
  Draft note = Draft.said(new NoteRecorded(null, "event " + recorded.size() + "\n", false));
  return Draft.placeAfter(
      List.of(), recorded.size(), List.of(note), id, Instant.now(), "/benchmark");
}

void awaitEvents(HttpClient http, URI bisection, int count) throws Exception {
  String wanted = "\"events\":" + count + ",";
  HttpRequest request = HttpRequest.newBuilder(bisection).build();
  while (!http.send(request, HttpResponse.BodyHandlers.ofString()).body().contains(wanted)) {
    Thread.sleep(2);
  }
}
