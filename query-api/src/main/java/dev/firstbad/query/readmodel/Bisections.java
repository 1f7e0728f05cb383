package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bisections in the read model.
public final class Bisections {
  private static final String NAMED =
      """
      SELECT id FROM bisections WHERE id >= ?1 AND id < ?2
      UNION SELECT bisection FROM events WHERE bisection >= ?1 AND bisection < ?2
      ORDER BY 1 LIMIT ?3\
      """;
  private static final String NAMED_IN_PUBLIC =
      """
      SELECT id FROM bisections WHERE id >= ?1 AND id < ?2 AND hidden = 0
      ORDER BY 1 LIMIT ?3\
      """;

  private static final String REVIEWED =
      "EXISTS (SELECT 1 FROM measures WHERE of = row AND review IS NOT NULL)";

  private static final String PLACE = "recorded_at, id";
  private static final int AT_ONCE = 20;

  private final ReadModel model;
  private final Topic<BisectionId, Bisection> topic;

  public Bisections(ReadModel model, Topics topics) {
    this.model = model;
    this.topic = topics.bisections();
  }

  /// The summaries of those that meet the filter, as JSON, the last recorded first.
  public Page<String> list(BisectionFilter filter, Sight sight, @Nullable Cursor after, int limit) {
    Where where = Where.of(filter, sight).after(after, PLACE);
    return model.read(
        connection -> page(connection, where, "summary", limit, row -> row.getString(3)));
  }

  /// The first ids that begin so; those without a state yet are not known to be public.
  public List<String> named(String prefix, int limit, Sight sight) {
    return model.read(connection ->
        Names.startingWith(
            connection, sight == Sight.ALL ? NAMED : NAMED_IN_PUBLIC, new Prefix(prefix), limit));
  }

  /// Another one than before if there may be another state since.
  public long stamp(String id) {
    return model.stamps().of(new BisectionId(id));
  }

  /// The state that was last derived.
  public Optional<Bisection> find(BisectionId id) {
    return model.read(connection -> find(connection, id));
  }

  /// The states of those that tell an address, the last recorded first.
  public Page<Bisection> telling(String address, Sight sight, @Nullable Cursor after, int limit) {
    Where where = Where.of(BisectionFilter.ALL, sight).and(Where.told(address)).after(after, PLACE);
    return model.read(connection -> states(connection, where, limit));
  }

  /// The first of those that name this culprit of which a person said whether it is right, the last
  /// recorded first.
  public List<Bisection> reviewed(CommitId culprit, Sight sight, int limit) {
    Where where =
        Where.of(BisectionFilter.ALL, sight).and("culprit = ?", culprit.hex()).and(REVIEWED);
    return model.read(connection -> states(connection, where, limit).items());
  }

  /// The first of the others that look for the same crash or name the same culprit, the last
  /// recorded first.
  public List<Bisection> alike(Bisection one, Sight sight, int limit) {
    String title = Objects.requireNonNullElse(one.crashTitle(), "").toLowerCase(Locale.ROOT);
    String culprit =
        one.outcome() instanceof Outcome.Culprit(CommitId commit, var subject) ? commit.hex() : "";
    Where where =
        Where.of(BisectionFilter.ALL, sight)
            .and("id <> ?", one.id().value())
            .and(Membership.alike(title, culprit));
    return model.read(connection -> states(connection, where, limit).items());
  }

  /// Takes bisections one by one.
  public interface Taking<E extends Exception> {
    void take(Bisection bisection) throws E;
  }

  /// Gives all that meet the filter, the last recorded first, a few at a time: those recorded
  /// meanwhile are left out. Throws [ReadModelUnavailable] where the rows are replaced on the way.
  public <E extends Exception> void each(BisectionFilter filter, Sight sight, Taking<E> taking)
      throws E {
    int edition = model.edition();
    Cursor after = null;
    do {
      Where where = Where.of(filter, sight).after(after, PLACE);
      Page<Bisection> page = model.read(connection -> states(connection, where, AT_ONCE));
      if (model.edition() != edition) {
        throw new ReadModelUnavailable("the read model was rebuilt");
      }
      for (Bisection bisection : page.items()) {
        taking.take(bisection);
      }
      after = page.next();
    } while (after != null);
  }

  /// The title of the crash of each of these that has one.
  public Map<BisectionId, String> titles(Collection<BisectionId> ids) {
    return model.read(connection -> titles(connection, Listed.json(ids)));
  }

  private Page<Bisection> states(Connection connection, Where where, int limit)
      throws SQLException {
    return page(connection, where, "wire", limit, row -> state(row.getBytes(3)));
  }

  private static <T> Page<T> page(
      Connection connection, Where where, String column, int limit, Page.Reader<T> reader)
      throws SQLException {
    String select = "SELECT recorded_at, id, %s FROM bisections".formatted(column);
    return Page.of(where.newest(connection, select, limit + 1), limit, reader);
  }

  private Optional<Bisection> find(Connection connection, BisectionId id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT wire FROM bisections WHERE id = ?")) {
      select.setString(1, id.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(state(row.getBytes(1))) : Optional.empty();
      }
    }
  }

  private Bisection state(byte[] wire) {
    return topic.value().deserializer().deserialize(topic.name(), wire);
  }

  private static Map<BisectionId, String> titles(Connection connection, String ids)
      throws SQLException {
    Map<BisectionId, String> titles = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT id, summary ->> '$.crash.title' FROM bisections
            WHERE id IN (SELECT value FROM json_each(?)) AND title <> ''\
            """)) {
      select.setString(1, ids);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          titles.put(new BisectionId(row.getString(1)), row.getString(2));
        }
      }
    }
    return titles;
  }
}
