import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// As many requests as 16 connections get answered, one bisection against a constant answer, in
/// turns: `java -cp … Throughput.java URL COUNT SECONDS`. A client that does next to nothing, for
/// both share the machine.
void main(String[] args) throws Exception {
  URI server = URI.create(args[0]);
  int count = Integer.parseInt(args[1]);
  int seconds = Integer.parseInt(args[2]);
  World world = new World(1);
  List<byte[]> live = List.of(request("/health/live"));
  double[][] rates = new double[3][5];
  for (int turn = -1; turn < 5; turn++) {
    double[] now = {
      rate(server, live, seconds),
      rate(server, ones(world, count, 200), seconds),
      rate(server, ones(world, count, count), seconds)
    };
    for (int i = 0; i < 3 && turn >= 0; i++) {
      rates[i][turn] = now[i];
    }
  }
  Arrays.stream(rates).forEach(Arrays::sort);
  System.out.printf(
      "constant answer %,.0f/s; one bisection of 200 %,.0f/s, ratio %.2f; one of all %,.0f/s, ratio"
          + " %.2f (medians of 5)%n",
      rates[0][2], rates[1][2], rates[1][2] / rates[0][2], rates[2][2], rates[2][2] / rates[0][2]);
}

List<byte[]> ones(World world, int count, int different) {
  Random random = new Random(11);
  List<byte[]> requests = new ArrayList<>();
  for (int i = 0; i < Math.min(different, 20_000); i++) {
    int number = random.nextInt(count);
    if (Synthetic.isPublic(world, number)) {
      requests.add(request("/api/v1/bisections/" + Synthetic.id(world, number)));
    }
  }
  return requests;
}

byte[] request(String path) {
  return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
      .getBytes(StandardCharsets.US_ASCII);
}

double rate(URI server, List<byte[]> requests, int seconds) throws Exception {
  long end = System.nanoTime() + seconds * 1_000_000_000L;
  long sum = 0;
  try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
    List<Future<Long>> counts = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int first = i * requests.size() / 16;
      counts.add(clients.submit(() -> ask(server, requests, first, end)));
    }
    for (Future<Long> counted : counts) {
      sum += counted.get();
    }
  }
  return (double) sum / seconds;
}

long ask(URI server, List<byte[]> requests, int first, long end) throws IOException {
  byte[] buffer = new byte[256 << 10];
  long count = 0;
  try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
    socket.setTcpNoDelay(true);
    OutputStream out = socket.getOutputStream();
    InputStream in = socket.getInputStream();
    while (System.nanoTime() < end) {
      out.write(requests.get((int) ((first + count) % requests.size())));
      skip(in, buffer);
      count++;
    }
  }
  return count;
}

/// Reads an answer of a length that it tells, or in chunks, of which the last is empty.
void skip(InputStream in, byte[] buffer) throws IOException {
  int have = 0;
  int head = -1;
  while (head < 0) {
    have += read(in, buffer, have);
    head = find(buffer, have, "\r\n\r\n");
  }
  String headers = new String(buffer, 0, head, StandardCharsets.US_ASCII);
  if (!headers.startsWith("HTTP/1.1 200")) {
    throw new IOException(headers);
  }
  int length = headers.toLowerCase().indexOf("content-length: ");
  if (length >= 0) {
    int end = headers.indexOf('\r', length);
    int left =
        Integer.parseInt(headers.substring(length + 16, end < 0 ? headers.length() : end).strip())
            - (have - head - 4);
    while (left > 0) {
      left -= read(in, buffer, 0);
    }
    return;
  }
  while (have < 5
      || !new String(buffer, have - 5, 5, StandardCharsets.US_ASCII).equals("0\r\n\r\n")) {
    if (have > buffer.length / 2) {
      System.arraycopy(buffer, have - 5, buffer, 0, 5);
      have = 5;
    }
    have += read(in, buffer, have);
  }
}

int read(InputStream in, byte[] buffer, int from) throws IOException {
  int read = in.read(buffer, from, buffer.length - from);
  if (read < 0) {
    throw new IOException("the server hung up");
  }
  return read;
}

int find(byte[] buffer, int length, String text) {
  for (int i = 0; i + text.length() <= length; i++) {
    int j = 0;
    while (j < text.length() && buffer[i + j] == text.charAt(j)) {
      j++;
    }
    if (j == text.length()) {
      return i;
    }
  }
  return -1;
}
