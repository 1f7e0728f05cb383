package dev.firstbad.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.query.readmodel.History;
import dev.firstbad.query.readmodel.Place;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.query.readmodel.Sieve;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One reader, from its place on: it takes from the record at its own pace, so that nothing waits
/// for it and nothing is kept for it; who takes too long is told so and let go.
final class Reading {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Surroundings around;
  private final Wanted wanted;
  private final OutputStream out;
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

  Reading(Surroundings around, Wanted wanted, OutputStream out) {
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
      Optional<List<Frame>> next = next();
      if (next.isPresent() && next.get().isEmpty() && !wanted.follow()) {
        return;
      }
      keepsUp = next.map(List::isEmpty).orElse(true) ? rest() : send(next.get());
    }
  }

  /// What follows; nothing where that cannot be told now: a read model that is being rebuilt would
  /// judge bisections by a part of their events.
  private Optional<List<Frame>> next() {
    try {
      if (around.history().edition() != edition) {
        int found = around.history().edition();
        row = around.history().reached(place);
        edition = found;
      }
      List<Frame> frames = around.frames().after(row, edition);
      return around.behind().get().isEmpty() ? Optional.of(frames) : Optional.empty();
    } catch (ReadModelUnavailable passing) {
      return Optional.empty();
    }
  }

  private boolean send(List<Frame> frames) throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (Frame frame : frames) {
        if (wanted.holds(frame, around.sieve())) {
          frame.appendTo(bytes);
        }
      }
    } catch (ReadModelUnavailable passing) {
      return rest();
    }
    if (around.behind().get().isPresent() || around.history().edition() != edition) {
      return rest();
    }
    History.Entry last = frames.getLast().entry();
    place = place.and(last.place());
    row = last.row();
    return bytes.size() == 0 || took(bytes.toByteArray());
  }

  /// Whether it did so in time; whoever did not is told why it must come again.
  private boolean took(byte[] bytes) throws IOException {
    long began = System.nanoTime();
    write(bytes);
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    if (taken.compareTo(around.settings().patience()) <= 0) {
      return true;
    }
    write(
        """
        event: cut-off
        id: %s
        data: {"reason":"too slow: %d bytes took %d ms, %d ms is the most; nothing is lost to who \
        resumes from this id"}

        """
            .formatted(
                mark(), bytes.length, taken.toMillis(), around.settings().patience().toMillis()));
    return false;
  }

  private boolean rest() throws IOException, InterruptedException {
    if (System.nanoTime() - spokeAt >= around.settings().heartbeat().toNanos()) {
      write(": heartbeat\nid: " + mark() + "\n\n");
    }
    Thread.sleep(PAUSE);
    return true;
  }

  private Mark mark() {
    return new Mark(around.history().topicId().orElse(""), place);
  }

  private void write(String text) throws IOException {
    write(text.getBytes(UTF_8));
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    spokeAt = System.nanoTime();
  }
}
