package dev.firstbad.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.query.readmodel.History;
import dev.firstbad.query.readmodel.Place;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.query.readmodel.Sieve;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.HttpOutput;

/// One reader, from its place on: it takes from the record at its own pace, so that nothing waits
/// for it and nothing is kept for it; who takes too long is told so and let go.
final class Reading {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Surroundings around;
  private final Wanted wanted;
  private final HttpOutput out;
  private Place place;
  private int edition;
  private long row;
  private long spokeAt = System.nanoTime();

  /// What readers share.
  ///
  /// @param behind why the read model does not hold the whole record right now
  record Surroundings(
      History history,
      Frames frames,
      Sieve sieve,
      Supplier<Optional<String>> behind,
      StreamSettings settings) {}

  Reading(Surroundings around, Wanted wanted, HttpOutput out) {
    this.around = around;
    this.wanted = wanted;
    this.out = out;
    this.place = wanted.from();
    this.edition = -1;
  }

  /// Goes on until the reader leaves, is let go, or has everything and wants no more.
  void follow() throws IOException, InterruptedException {
    write("retry: 1000\nid: " + mark() + "\n\n");
    boolean keepsUp = true;
    while (keepsUp) {
      long news = around.history().news().count();
      switch (next()) {
        case Next.Some(Page page) -> keepsUp = send(page);
        case Next.Unknown() -> rest();
        case Next.Nothing() -> {
          if (!wanted.follow()) {
            return;
          }
          await(news);
        }
      }
    }
  }

  private sealed interface Next {
    record Some(Page page) implements Next {}

    record Nothing() implements Next {}

    /// A read model that is being rebuilt would judge bisections by a part of their events.
    record Unknown() implements Next {}
  }

  private Next next() throws InterruptedException {
    try {
      if (around.history().edition() != edition) {
        int found = around.history().edition();
        row = around.history().reached(place);
        edition = found;
      }
      Optional<Page> page = around.frames().after(row, edition);
      if (around.behind().get().isPresent()) {
        return new Next.Unknown();
      }
      return page.<Next>map(Next.Some::new).orElseGet(Next.Nothing::new);
    } catch (ReadModelUnavailable passing) {
      return new Next.Unknown();
    }
  }

  private boolean send(Page page) throws IOException, InterruptedException {
    List<Wanted.Span> spans;
    try {
      spans = wanted.in(page, row, around.sieve());
    } catch (ReadModelUnavailable passing) {
      rest();
      return true;
    }
    if (around.behind().get().isPresent() || around.history().edition() != edition) {
      rest();
      return true;
    }
    place = place.and(page.place());
    row = page.frames().getLast().row();
    return spans.isEmpty() || took(page, spans);
  }

  /// Whether it did so in time; whoever did not is told why it must come again. One whose socket
  /// takes everything would else run ahead of the others, and pages be made for it alone.
  @SuppressWarnings("ThreadPriorityCheck")
  private boolean took(Page page, List<Wanted.Span> spans) throws IOException {
    long began = System.nanoTime();
    for (Wanted.Span span : spans) {
      write(ByteBuffer.wrap(page.bytes(), span.begin(), span.end() - span.begin()));
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    if (taken.compareTo(around.settings().patience()) <= 0) {
      Thread.yield();
      return true;
    }
    write(
        """
        event: cut-off
        id: %s
        data: {"reason":"too slow: a page took %d ms, %d ms is the most; nothing is lost to who \
        resumes from this id"}

        """
            .formatted(mark(), taken.toMillis(), around.settings().patience().toMillis()));
    return false;
  }

  /// Until there may be more, or it is time to say that nothing was lost meanwhile.
  private void await(long news) throws IOException, InterruptedException {
    heartbeat();
    Duration silent = Duration.ofNanos(System.nanoTime() - spokeAt);
    around.history().news().await(news, around.settings().heartbeat().minus(silent));
  }

  private void rest() throws IOException, InterruptedException {
    heartbeat();
    Thread.sleep(PAUSE);
  }

  private void heartbeat() throws IOException {
    if (System.nanoTime() - spokeAt >= around.settings().heartbeat().toNanos()) {
      write(": heartbeat\nid: " + mark() + "\n\n");
    }
  }

  private Mark mark() {
    return new Mark(around.history().topicId().orElse(""), place);
  }

  private void write(String text) throws IOException {
    write(ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  /// As a whole and at once: Jetty would send an array in pieces and hold a buffer for each reader.
  private void write(ByteBuffer bytes) throws IOException {
    out.write(bytes);
    spokeAt = System.nanoTime();
  }
}
