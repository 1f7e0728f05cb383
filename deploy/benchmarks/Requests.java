import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Asks a system that `Fill.java` filled: `java -cp … Requests.java URL COUNT RATE SECONDS [SEED]`.
/// Requests are sent at their scheduled times whatever became of those before, and their times are
/// counted from then on: a server that stalls does not hide how long others would have waited. Then
/// as many at a time as it takes, one bisection against a constant answer, in turns.
void main(String[] args) throws Exception {
  Asked asked =
      new Asked(
          args[0],
          Integer.parseInt(args[1]),
          new World(args.length > 4 ? Long.parseLong(args[4]) : 1));
  int rate = Integer.parseInt(args[2]);
  int seconds = Integer.parseInt(args[3]);
  try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
    for (Question question : Question.values()) {
      int each = question.slow ? 1 : rate;
      schedule(http, question, asked, each, Math.max(3, seconds / 4));
      report(question, each, schedule(http, question, asked, each, seconds));
    }
  }
}

/// What is asked.
enum Question {
  LIVE("/health/live", false),
  ONE("one bisection", false),
  LIST("list of 50", false),
  LATER("list of 50, a later page", false),
  STATE("list of 50, by state and kind", false),
  OUTCOME("list of 50, by a rare outcome", false),
  COMPILER("list of 50, by compiler and outcome", false),
  RECIPIENT("list of 50, by recipient", false),
  TITLE("list of 50, by part of a title", false),
  WORDS("list of 50, by words", false),
  COMMIT("evidence of a commit", false),
  RELEASE("evidence of a release", true),
  FACETS("facets", true),
  FACETS_OF("facets of an outcome", true),
  FLAKY("flaky by commit", true),
  FLAKY_BINARY("flaky by signature", true),
  FLAKY_COMPILER("flaky by compiler", true),
  UNUSABLE("flaky/unusable", true),
  RESTING("flaky/bisections", true);

  final String text;
  final boolean slow;

  Question(String text, boolean slow) {
    this.text = text;
    this.slow = slow;
  }
}

record Asked(String url, int count, World world) {
  HttpRequest request(Question question, Random random) {
    return HttpRequest.newBuilder(URI.create(url + path(question, random))).build();
  }

  private String path(Question question, Random random) {
    String list = "/api/v1/bisections?limit=50";
    return switch (question) {
      case LIVE -> "/health/live";
      case ONE -> "/api/v1/bisections/" + Synthetic.id(world, random.nextInt(count));
      case LIST -> list;
      case LATER -> list + "&to=" + world.recorded(random.nextInt(count));
      case STATE -> list + "&state=failed&kind=fix";
      case OUTCOME -> list + "&outcome=not-confirmed";
      case COMPILER -> list + "&compiler=clang+version+15&outcome=flake";
      case RECIPIENT -> list + "&recipient=" + World.person(random.nextInt(3_000));
      case TITLE -> list + "&title=" + world.bug(random).title().replaceAll(".* in ", "");
      case WORDS -> list + "&q=" + world.bug(random).title().replaceAll(".* in ", "");
      case COMMIT -> "/api/v1/commits/" + world.commit(world.bug(random).culprit());
      case RELEASE -> "/api/v1/commits/" + world.commit(world.release(6 + random.nextInt(55)));
      case FACETS -> "/api/v1/facets";
      case FACETS_OF -> "/api/v1/facets?outcome=flake";
      case FLAKY -> "/api/v1/flaky";
      case FLAKY_BINARY -> "/api/v1/flaky?group=signature";
      case FLAKY_COMPILER -> "/api/v1/flaky?group=compiler";
      case UNUSABLE -> "/api/v1/flaky/unusable";
      case RESTING -> "/api/v1/flaky/bisections";
    };
  }
}

record Answers(double[] millis, long bytes, int failures, int unknown) {}

Answers schedule(HttpClient http, Question question, Asked asked, int rate, int seconds) {
  int total = rate * seconds;
  double[] millis = new double[total];
  AtomicInteger failures = new AtomicInteger();
  AtomicInteger unknown = new AtomicInteger();
  long[] bytes = new long[total];
  Random random = new Random(7);
  long began = System.nanoTime() + 50_000_000;
  try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
    for (int i = 0; i < total; i++) {
      int number = i;
      long due = began + 1_000_000_000L * i / rate;
      HttpRequest request = asked.request(question, random);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      senders.execute(() -> {
        try {
          HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
          bytes[number] = answer.body().length;
          (answer.statusCode() == 200
                  ? new AtomicInteger()
                  : answer.statusCode() == 404 ? unknown : failures)
              .incrementAndGet();
        } catch (IOException | InterruptedException failure) {
          failures.incrementAndGet();
        }
        millis[number] = (System.nanoTime() - due) / 1e6;
      });
    }
  }
  Arrays.sort(millis);
  return new Answers(millis, Arrays.stream(bytes).sum(), failures.get(), unknown.get());
}

void report(Question question, int rate, Answers answers) {
  double[] millis = answers.millis();
  System.out.printf(
      Locale.ROOT,
      "%-36s %5d requests, %s/s: p50 %6.1f  p99 %6.1f  max %6.1f ms, %,d bytes each%s%s%n",
      question.text,
      millis.length,
      rate,
      at(millis, 0.50),
      at(millis, 0.99),
      millis[millis.length - 1],
      answers.bytes() / millis.length,
      answers.unknown() == 0 ? "" : ", " + answers.unknown() + " unknown",
      answers.failures() == 0 ? "" : ", " + answers.failures() + " FAILED");
}

double at(double[] sorted, double part) {
  return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
}
