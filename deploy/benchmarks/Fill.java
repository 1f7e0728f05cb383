import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Fills an empty system with made-up bisections, the same for the same seed, and measures how long
/// it takes to digest them: `java -cp … Fill.java URL BOOTSTRAP COUNT [SEED]`. They are sent by one
/// producer with the codec of the topic, for transactions of their own would be what is measured.
void main(String[] args) throws Exception {
  int count = Integer.parseInt(args[2]);
  World world = new World(args.length > 3 ? Long.parseLong(args[3]) : 1);
  long began = System.nanoTime();
  long events = send(args[1], world, count);
  System.out.printf(
      "fill: %,d bisections, %,d events sent in %.1f s%n", count, events, seconds(began));
  try (HttpClient http = HttpClient.newHttpClient()) {
    await(http, args[0], "events", events);
    System.out.printf("fill: %.1f s until all events are in the read model%n", seconds(began));
    await(http, args[0], "bisections", count);
    System.out.printf("fill: %.1f s until all bisections are%n", seconds(began));
    awaitRest(http, args[0]);
    System.out.printf(
        "fill: %.1f s until nothing moves, with %,.0f commits blamed and evidence of %,.0f%n",
        seconds(began),
        measure(http, args[0], "firstbad_read_model_rows.*culprits.*"),
        measure(http, args[0], "firstbad_read_model_rows.*evidence.*"));
  }
}

long send(String bootstrap, World world, int count) {
  Topic<BisectionId, Event> topic = Topics.with(SchemaRegistry.ofRepository()).events();
  Map<String, Object> settings =
      Map.of(
          "bootstrap.servers",
          bootstrap,
          "acks",
          "all",
          "compression.type",
          "zstd",
          "linger.ms",
          20,
          "batch.size",
          256 << 10);
  long events = 0;
  try (KafkaProducer<BisectionId, Event> producer =
      new KafkaProducer<>(settings, topic.key().serializer(), topic.value().serializer())) {
    for (int number = 0; number < count; number++) {
      List<Event> told = Synthetic.of(world, number);
      for (Event event : told) {
        long at = event.recordedAt().toEpochMilli();
        producer.send(new ProducerRecord<>(topic.name(), null, at, event.bisection(), event));
      }
      events += told.size();
    }
  }
  return events;
}

void await(HttpClient http, String url, String table, long rows) throws Exception {
  while (measure(http, url, "firstbad_read_model_rows.*" + table + ".*") < rows) {
    Thread.sleep(500);
  }
}

/// Records of releases are rewritten the less often the larger they are: nothing may move for long.
void awaitRest(HttpClient http, String url) throws Exception {
  double before = -1;
  for (int still = 0; still < 20; still++) {
    double records = measure(http, url, "firstbad_projector_records_total.*");
    still = records == before ? still : 0;
    before = records;
    Thread.sleep(500);
  }
}

double measure(HttpClient http, String url, String name) throws Exception {
  HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/metrics")).build();
  Matcher found =
      Pattern.compile("(?m)^" + name + " (\\S+)$")
          .matcher(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  double sum = 0;
  while (found.find()) {
    sum += Double.parseDouble(found.group(1));
  }
  return sum;
}

double seconds(long since) {
  return (System.nanoTime() - since) / 1e9;
}
