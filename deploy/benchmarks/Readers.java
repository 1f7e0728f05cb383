import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Many readers of the stream of an empty system while something is imported: `java -cp …
/// Readers.java URL READERS QUERY COMMAND…`. One more reader looks at every event: each bisection's
/// in order, none missing. What the others got must have the same length and checksum.
void main(String[] args) throws Exception {
  URI server = URI.create(args[0]);
  int readers = Integer.parseInt(args[1]);
  String path = "/api/v1/stream?from=beginning" + args[2];
  List<String> command = Arrays.asList(args).subList(3, args.length);
  try (HttpClient http = HttpClient.newHttpClient();
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      Crowd crowd = new Crowd(server.getPort(), readers, path)) {
    long began = System.nanoTime();
    Future<Integer> imported =
        threads.submit(() ->
            new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor());
    imported.get();
    long events = settled(http, server);
    System.out.printf(
        "stream: %,d events in the read model after %.0f s%n", events, seconds(began));
    Checked checked = check(http, server, path + "&follow=false");
    System.out.printf(
        "stream: %,d of them for each reader, %,d bytes, %d bisections in order%n",
        checked.events(), checked.bytes(), checked.bisections());
    boolean complete = awaitAll(crowd, checked, 900);
    double taken = seconds(began);
    long total = crowd.flows.stream().mapToLong(Flow::bytes).sum();
    long right =
        crowd.flows.stream()
            .filter(flow -> flow.bytes() == checked.bytes() && flow.sum() == checked.sum())
            .count();
    System.out.printf(
        "stream: %d of %d readers have all of it, the same%s, after %.0f s: %.1f GB, %.0f MB/s%n",
        right,
        readers,
        complete ? "" : " (gave up waiting)",
        taken,
        total / 1e9,
        total / 1e6 / taken);
    crowd.flows.stream()
        .map(Flow::trouble)
        .filter(trouble -> !trouble.isEmpty())
        .distinct()
        .limit(5)
        .forEach(System.out::println);
  }
  if (args[2].isEmpty()) {
    loopback(readers);
  }
}

record Checked(long events, long bytes, long sum, int bisections) {}

/// Until nothing more arrives.
long settled(HttpClient http, URI server) throws Exception {
  long before = -1;
  for (int still = 0; still < 10; still++) {
    String metrics =
        http.send(
                HttpRequest.newBuilder(server.resolve("/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher rows =
        Pattern.compile("firstbad_read_model_rows\\{table=\"events\"} (\\S+)").matcher(metrics);
    long now = rows.find() ? (long) Double.parseDouble(rows.group(1)) : 0;
    still = now == before ? still : 0;
    before = now;
    Thread.sleep(200);
  }
  return before;
}

Checked check(HttpClient http, URI server, String path) throws Exception {
  HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
  CRC32C sum = new CRC32C();
  long bytes = 0;
  long events = 0;
  Map<String, Long> last = new HashMap<>();
  Pattern place = Pattern.compile("\"subject\":\"([^\"]+)\",\"sequence\":\"(\\d+)\"");
  try (BufferedReader lines =
      new BufferedReader(
          new InputStreamReader(
              http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
              StandardCharsets.UTF_8))) {
    String id = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        byte[] frame = (id + "\n" + line + "\n\n").getBytes(StandardCharsets.UTF_8);
        sum.update(frame);
        bytes += frame.length;
        events++;
        Matcher found = place.matcher(line);
        found.find();
        long sequence = Long.parseLong(found.group(2));
        long before = last.getOrDefault(found.group(1), 0L);
        if (path.contains("type=") ? sequence <= before : sequence != before + 1) {
          throw new IllegalStateException(
              "event " + sequence + " of " + found.group(1) + " after " + before);
        }
        last.put(found.group(1), sequence);
      }
      id = line;
    }
  }
  return new Checked(events, bytes, sum.getValue(), last.size());
}

boolean awaitAll(Crowd crowd, Checked checked, int seconds) throws InterruptedException {
  long end = System.nanoTime() + seconds * 1_000_000_000L;
  while (System.nanoTime() < end) {
    if (crowd.flows.stream()
        .allMatch(flow -> flow.bytes() >= checked.bytes() || !flow.trouble().isEmpty())) {
      return true;
    }
    Thread.sleep(50);
  }
  return false;
}

/// How fast a server that only writes the same bytes to as many readers is here: on this JVM and
/// machine, with these readers.
void loopback(int readers) throws Exception {
  long each = 20L << 20;
  try (ServerSocketChannel listening =
          ServerSocketChannel.open()
              .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), readers);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
    int port = ((InetSocketAddress) listening.getLocalAddress()).getPort();
    Future<List<SocketChannel>> accepted =
        threads.submit(() -> {
          List<SocketChannel> channels = new ArrayList<>();
          while (channels.size() < readers) {
            channels.add(listening.accept());
          }
          return channels;
        });
    try (Crowd crowd = new Crowd(port, readers, "")) {
      List<SocketChannel> channels = accepted.get();
      long began = System.nanoTime();
      ByteBuffer page = ByteBuffer.allocateDirect(96 << 10);
      for (SocketChannel channel : channels) {
        threads.submit(() -> {
          for (long sent = 0; sent < each; ) {
            ByteBuffer bytes = page.duplicate().limit((int) Math.min(page.capacity(), each - sent));
            while (bytes.hasRemaining()) {
              sent += channel.write(bytes);
            }
            Thread.yield();
          }
          return sent(channel);
        });
      }
      awaitAll(crowd, new Checked(0, each, 0, 0), 300);
      double taken = seconds(began);
      System.out.printf(
          "loopback alone: %.1f GB in %.0f s, %.0f MB/s%n",
          each * readers / 1e9, taken, each / 1e6 * readers / taken);
    }
  }
}

boolean sent(SocketChannel channel) throws IOException {
  channel.shutdownOutput();
  return true;
}

double seconds(long since) {
  return (System.nanoTime() - since) / 1e9;
}
