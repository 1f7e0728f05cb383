package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.Visibility;
import dev.firstbad.wire.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whether a bisection meets a filter as its events tell, which the views on the topics follow a
/// moment later: the same conditions on the same columns as the list, in memory. What was found
/// holds for all who ask the same, until there is more of the bisection.
public final class Sieve implements AutoCloseable {
  private static final int MOST_KNOWN = 1_000;
  private static final int MOST_ANSWERED = 5_000;

  private final ReadModel model;
  private final Events events;
  private final Connection memory;
  private final BisectionRows rows;
  private final NoteRows notes;

  /// Those whose rows are in memory, the longest known first.
  private final Set<BisectionId> known = new LinkedHashSet<>();

  private final Map<BisectionId, Map<Question, Boolean>> answers = new ConcurrentHashMap<>();
  private int edition = -1;
  private long row;
  private volatile long news = -1;

  private record Question(BisectionFilter filter, Sight sight) {}

  public Sieve(ReadModel model, Topics topics) {
    this.model = model;
    this.events = new Events(model, topics);
    try {
      memory = DriverManager.getConnection("jdbc:sqlite::memory:");
      Schema.create(memory);
      rows = new BisectionRows(memory);
      notes = new NoteRows(memory);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Whether it does, and may be seen, by everything that is in the read model.
  public boolean passes(BisectionId id, BisectionFilter filter, Sight sight) {
    Question question = new Question(filter, sight);
    if (model.news().count() == news) {
      Boolean answer = answers.getOrDefault(id, Map.of()).get(question);
      if (answer != null) {
        return answer;
      }
    }
    return find(id, question);
  }

  @Override
  public synchronized void close() {
    try {
      memory.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private synchronized boolean find(BisectionId id, Question question) {
    try {
      follow();
      return answers
          .computeIfAbsent(id, any -> new ConcurrentHashMap<>())
          .computeIfAbsent(question, asked -> answer(id, asked));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Forgets what was found of bisections of which there is more.
  private void follow() throws SQLException {
    long seen = model.news().count();
    if (seen == news) {
      return;
    }
    if (model.edition() != edition || answers.size() > MOST_ANSWERED) {
      edition = model.edition();
      row = model.read(Sieve::last);
      answers.clear();
      forget(Set.copyOf(known));
    } else {
      Set<BisectionId> changed = model.read(this::changed);
      changed.forEach(answers::remove);
      forget(changed);
    }
    news = seen;
  }

  private boolean answer(BisectionId id, Question question) {
    try {
      if (question.filter().equals(BisectionFilter.ALL)) {
        return question.sight() == Sight.ALL || state(id).visibility() == Visibility.PUBLIC;
      }
      know(id);
      try (PreparedStatement select =
              Where.of(question.filter(), question.sight())
                  .and("id = ?", id.value())
                  .prepare(memory, "SELECT 1 FROM bisections", "LIMIT ?", 1);
          ResultSet found = select.executeQuery()) {
        return found.next();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void know(BisectionId id) throws SQLException {
    if (known.add(id)) {
      List<Event> told = events.of(id);
      rows.put(Appraisal.fold(id, told), new byte[0]);
      for (Event event : told) {
        notes.put(event);
      }
    }
    if (known.size() > MOST_KNOWN) {
      forget(Set.of(known.iterator().next()));
    }
  }

  private void forget(Set<BisectionId> ids) throws SQLException {
    for (BisectionId id : ids) {
      if (known.remove(id)) {
        rows.remove(id);
        notes.remove(id);
      }
    }
  }

  private Bisection state(BisectionId id) {
    return Appraisal.fold(id, events.of(id));
  }

  private Set<BisectionId> changed(Connection connection) throws SQLException {
    Set<BisectionId> changed = new LinkedHashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT row, bisection FROM events WHERE row > ?")) {
      select.setLong(1, row);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          row = Math.max(row, found.getLong(1));
          changed.add(new BisectionId(found.getString(2)));
        }
      }
    }
    return changed;
  }

  private static long last(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT max(row) FROM events");
        ResultSet found = select.executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }
}
