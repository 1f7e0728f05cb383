package dev.firstbad.query.stream;

import dev.firstbad.query.readmodel.History;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The events of the read model as frames, a page at a time: however many read it, each is encoded
/// once, as long as they are not far apart.
final class Frames {
  /// Events of a page.
  private static final int PAGE = 64;

  private static final long MOST_BYTES = 32 << 20;
  private static final long FRESH_NANOS = Duration.ofMillis(50).toNanos();

  private final History history;

  /// By number, those that were not wanted for longest first.
  private final Map<Long, Page> pages = new LinkedHashMap<>(16, 0.75f, true);

  private int edition = -1;
  private String topicId = "";
  private long bytes;
  private long last;
  private long lookedAt = System.nanoTime() - FRESH_NANOS;

  private record Page(List<Frame> frames, long bytes) {}

  Frames(History history) {
    this.history = history;
  }

  /// The frames after a row, up to the end of its page; none at the end of what is known.
  ///
  /// @param expected the edition that the row is of; of another one there are none
  synchronized List<Frame> after(long row, int expected) {
    look();
    if (edition != expected || row >= last) {
      return List.of();
    }
    long begin = row - row % PAGE;
    List<Frame> frames = page(begin).frames();
    return frames.subList((int) (row - begin), frames.size());
  }

  private void look() {
    if (history.edition() != edition) {
      edition = history.edition();
      pages.clear();
      bytes = 0;
      last = 0;
    } else if (System.nanoTime() - lookedAt < FRESH_NANOS) {
      return;
    }
    topicId = history.topicId().orElse("");
    last = Math.max(last, history.last());
    lookedAt = System.nanoTime();
  }

  private Page page(long begin) {
    Page known = pages.get(begin);
    long end = Math.min(begin + PAGE, last);
    if (known != null && known.frames().size() >= end - begin) {
      return known;
    }
    List<Frame> frames = new ArrayList<>(known == null ? List.of() : known.frames());
    for (History.Entry entry : history.entries(begin + frames.size(), end)) {
      frames.add(new Frame(entry, topicId));
    }
    Page page = new Page(frames, frames.stream().mapToLong(Frame::size).sum());
    bytes += page.bytes() - (known == null ? 0 : known.bytes());
    pages.put(begin, page);
    forget();
    return page;
  }

  private void forget() {
    Iterator<Page> eldest = pages.values().iterator();
    while (bytes > MOST_BYTES && pages.size() > 1) {
      bytes -= eldest.next().bytes();
      eldest.remove();
    }
  }
}
