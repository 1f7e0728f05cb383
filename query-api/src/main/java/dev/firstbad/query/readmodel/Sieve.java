package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.wire.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a bisection meets a filter as its events tell, which the views on the topics follow a
/// moment later: the same conditions on the same columns as the list, in memory.
public final class Sieve implements AutoCloseable {
  private static final int MOST_KNOWN = 1_000;

  private final ReadModel model;
  private final Events events;
  private final Connection memory;
  private final BisectionRows rows;

  /// How many events of each were taken into account.
  private final Map<BisectionId, Integer> known = new LinkedHashMap<>(16, 0.75f, true);

  public Sieve(ReadModel model, Topics topics) {
    this.model = model;
    this.events = new Events(model, topics);
    try {
      memory = DriverManager.getConnection("jdbc:sqlite::memory:");
      Schema.create(memory);
      rows = new BisectionRows(memory);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Whether it does, and may be seen, by everything that is in the read model.
  public synchronized boolean passes(BisectionId id, BisectionFilter filter, Sight sight) {
    try {
      know(id);
      try (PreparedStatement select =
              Where.of(filter, sight)
                  .and("id = ?", id.value())
                  .prepare(memory, "SELECT 1 FROM bisections", "LIMIT ?", 1);
          ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public synchronized void close() {
    try {
      memory.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void know(BisectionId id) throws SQLException {
    if (count(id) != known.getOrDefault(id, 0)) {
      List<Event> told = events.of(id);
      Bisection state = Evolution.fold(id, told);
      rows.put(state, new byte[0]);
      known.put(id, told.size());
    }
    if (known.size() > MOST_KNOWN) {
      Iterator<BisectionId> eldest = known.keySet().iterator();
      rows.remove(eldest.next());
      eldest.remove();
    }
  }

  private int count(BisectionId id) {
    return model.read(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement("SELECT count(*) FROM events WHERE bisection = ?")) {
        select.setString(1, id.value());
        try (ResultSet row = select.executeQuery()) {
          return row.getInt(1);
        }
      }
    });
  }
}
