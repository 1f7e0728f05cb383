package dev.firstbad.query.stream;

import dev.firstbad.query.readmodel.History;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The events of the read model as frames, a page at a time: however many read it, each is encoded
/// once, as long as they are not far apart, and who finds what is there waits for nobody.
final class Frames implements AutoCloseable {
  /// Events of a page.
  private static final int SIZE = 128;

  private static final long MOST_BYTES = 32 << 20;

  private final History history;
  private final Press<Page> press = new Press<>(this::make);
  private final Map<Long, Page> pages = new ConcurrentHashMap<>();

  /// The numbers of these pages, the one that was made first first.
  private final Deque<Long> order = new ArrayDeque<>();

  private long bytes;
  private volatile Extent extent = new Extent(-1, -1, "", 0);

  /// How far the events reach.
  ///
  /// @param news how much news there was when this was so
  private record Extent(long news, int edition, String topicId, long last) {}

  Frames(History history) {
    this.history = history;
  }

  /// The page with the event behind this row, as far as it is known; none at the end of what is.
  ///
  /// @param edition the one that the row is of; of another one there are none
  Optional<Page> after(long row, int edition) throws InterruptedException {
    Extent now = extent();
    if (now.edition() != edition || row >= now.last()) {
      return Optional.empty();
    }
    long number = row / SIZE;
    Page page = pages.get(number);
    return Optional.of(page != null && reaches(page, number, now) ? page : press.get(number));
  }

  @Override
  public void close() {
    press.close();
  }

  /// Asks once for each news.
  private Extent extent() {
    return history.news().count() == extent.news() ? extent : look();
  }

  private synchronized Extent look() {
    long news = history.news().count();
    if (news != extent.news()) {
      int edition = history.edition();
      if (edition != extent.edition()) {
        pages.clear();
        order.clear();
        bytes = 0;
      }
      extent = new Extent(news, edition, history.topicId().orElse(""), history.last());
    }
    return extent;
  }

  private static boolean reaches(Page page, long number, Extent now) {
    return page.edition() == now.edition()
        && page.frames().size() >= Math.min(SIZE, now.last() - number * SIZE);
  }

  private Page make(long number) {
    Extent now = extent();
    Page known = pages.get(number);
    if (known != null && reaches(known, number, now)) {
      return known;
    }
    Page begun = known == null ? Page.blank(now.edition()) : known;
    long first = number * SIZE;
    long last = Math.min(first + SIZE, now.last());
    Page page = begun.with(history.entries(first + begun.frames().size(), last), now.topicId());
    keep(number, page, known == null ? 0 : known.bytes().length);
    return page;
  }

  private synchronized void keep(long number, Page page, int before) {
    if (extent.edition() != page.edition()) {
      return;
    }
    if (pages.put(number, page) == null) {
      order.add(number);
    }
    bytes += page.bytes().length - before;
    while (bytes > MOST_BYTES && order.size() > 1) {
      Page eldest = pages.remove(order.remove());
      bytes -= eldest == null ? 0 : eldest.bytes().length;
    }
  }
}
