package dev.firstbad.streams;

import dev.firstbad.wire.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of stream threads that die: if the world failed another takes over, a few times; if
/// we are wrong everything stops, for the next thread would die of the same.
final class Casualties implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Casualties.class);
  private static final int REPLACED_AT_MOST = 10;
  private static final Duration WITHIN = Duration.ofMinutes(2);

  private final InstantSource clock;
  private final Deque<Instant> replaced = new ArrayDeque<>();
  private @Nullable Throwable fatal;

  Casualties(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable death) {
    if (isOfTheWorld(death) && mayReplace(clock.instant())) {
      LOG.atWarn().setCause(death).log("replacing a stream thread");
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.atError().setCause(death).log("stopping all stream threads");
    fatal = death;
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /// What everything stopped for.
  synchronized Optional<Throwable> fatal() {
    return Optional.ofNullable(fatal);
  }

  private boolean mayReplace(Instant now) {
    replaced.removeIf(earlier -> earlier.isBefore(now.minus(WITHIN)));
    replaced.add(now);
    return replaced.size() <= REPLACED_AT_MOST;
  }

  private static boolean isOfTheWorld(Throwable death) {
    for (Throwable cause = death; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiException
          || cause instanceof IOException
          || cause instanceof UncheckedIOException
          || cause instanceof RocksDBException
          || cause instanceof MissingSourceTopicException
          || cause instanceof Unavailable) {
        return true;
      }
    }
    return false;
  }
}
