package dev.firstbad.query.readmodel;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// Tells whether something may have changed since: then its stamp is another one. Some things share
/// one.
final class Stamps {
  private static final int COUNT = 4_096;

  private final AtomicLongArray changes = new AtomicLongArray(COUNT);
  private final AtomicLong rebuilds = new AtomicLong();

  /// To be asked before that of which it tells is read.
  long of(Object thing) {
    return rebuilds.get() + changes.get(place(thing));
  }

  /// To be told after others can read it.
  void changed(Collection<?> things) {
    things.forEach(thing -> changes.incrementAndGet(place(thing)));
  }

  void allChanged() {
    rebuilds.incrementAndGet();
  }

  private static int place(Object thing) {
    int hash = thing.hashCode();
    return (hash ^ (hash >>> 16)) & (COUNT - 1);
  }
}
