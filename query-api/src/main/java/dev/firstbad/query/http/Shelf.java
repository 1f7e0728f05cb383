package dev.firstbad.query.http;

import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Sight;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was last answered of bisections, each good until there may be a newer state.
final class Shelf {
  private static final long MOST_BYTES = 16 << 20;

  private final Bisections bisections;
  private final Map<Name, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Name(String id, Sight sight) {}

  private record Kept(long stamp, Content content) {}

  Shelf(Bisections bisections) {
    this.bisections = bisections;
  }

  Optional<Content> find(String id, Sight sight) {
    Kept found = look(new Name(id, sight));
    return found != null && found.stamp() == bisections.stamp(id)
        ? Optional.of(found.content())
        : Optional.empty();
  }

  /// Keeps what is said of a bisection, if it is named in full.
  ///
  /// @param stamp the one that it had before its state was read
  synchronized void keep(String id, Sight sight, long stamp, Content content) {
    Kept before = kept.put(new Name(id, sight), new Kept(stamp, content));
    bytes += content.body().length - (before == null ? 0 : before.content().body().length);
    Iterator<Kept> eldest = kept.values().iterator();
    while (bytes > MOST_BYTES && eldest.hasNext()) {
      bytes -= eldest.next().content().body().length;
      eldest.remove();
    }
  }

  private synchronized @Nullable Kept look(Name name) {
    return kept.get(name);
  }
}
