package dev.firstbad.query.access;

import java.util.LinkedHashMap;
import java.util.Map;

/// A token bucket for each of those who ask: it holds a minute's requests and fills evenly. The
/// longest silent are forgotten, so that strangers cannot fill the memory.
public final class Rate {
  private static final int KNOWN = 10_000;
  private static final double MINUTE_NANOS = 60e9;

  private final int perMinute;
  private final Map<String, Level> levels =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
          return size() > KNOWN;
        }
      };

  private record Level(double left, long nanos) {}

  /// @param perMinute requests a minute; 0 for any number
  public Rate(int perMinute) {
    this.perMinute = perMinute;
  }

  /// Takes one request.
  ///
  /// @param nanos time of a monotonic clock
  /// @return 0 where it may be answered, else the seconds after which to ask again, at least 1
  public synchronized int take(String who, long nanos) {
    if (perMinute == 0) {
      return 0;
    }
    Level was = levels.getOrDefault(who, new Level(perMinute, nanos));
    double filled =
        Math.min(perMinute, was.left() + (nanos - was.nanos()) / MINUTE_NANOS * perMinute);
    boolean enough = filled >= 1;
    levels.put(who, new Level(enough ? filled - 1 : filled, nanos));
    return enough ? 0 : (int) Math.max(1, Math.ceil((1 - filled) * 60 / perMinute));
  }
}
