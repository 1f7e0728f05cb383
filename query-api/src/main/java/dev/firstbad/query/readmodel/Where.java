package dev.firstbad.query.readmodel;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conditions of a query, with their arguments: what a user says is only ever an argument.
final class Where {
  /// Compilers are few, their bisections are not: one value after the other is looked at, not each
  /// row (https://wiki.postgresql.org/wiki/Loose_indexscan).
  private static final String COMPILER =
      """
      value IN (
        WITH RECURSIVE compilers(value) AS (
          SELECT min(value) FROM traits WHERE name = 'COMPILER'
          UNION ALL
          SELECT (SELECT min(value) FROM traits
            WHERE name = 'COMPILER' AND value > compilers.value)
          FROM compilers WHERE value IS NOT NULL)
        SELECT value FROM compilers WHERE instr(lower(value), ?) > 0)\
      """;

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();
  private final List<Membership> memberships = new ArrayList<>();

  static Where of(BisectionFilter filter, Sight sight) {
    Where where = new Where().and(sight.condition());
    where.words(filter);
    where.commits(filter);
    where.people(filter);
    where.traits(filter);
    if (filter.text() != null) {
      where.and(Membership.inWords(FullText.query(filter.text())));
    }
    if (filter.minConfidence() != null) {
      where.and("confidence >= ?", filter.minConfidence());
    }
    if (filter.from() != null) {
      where.and("recorded_at >= ?", Micros.of(filter.from()));
    }
    if (filter.to() != null) {
      where.and("recorded_at < ?", Micros.of(filter.to()));
    }
    return where;
  }

  /// That a bisection tells an address, in whatever case.
  static Membership told(String address) {
    return Membership.in("recipients", "address = ?", lower(address));
  }

  Where and(String condition, Object... values) {
    conditions.add(condition);
    arguments.addAll(List.of(values));
    return this;
  }

  Where and(Membership membership) {
    memberships.add(membership);
    return this;
  }

  /// Only what comes after a place in a list that falls by these columns; everything without one.
  Where after(@Nullable Cursor place, String columns) {
    return place == null ? this : and("(" + columns + ") < (?, ?)", place.rank(), place.id());
  }

  /// `select`, these conditions and the rest of the statement, whose only argument is a limit.
  PreparedStatement prepare(Connection connection, String select, String rest, int limit)
      throws SQLException {
    return prepare(connection, select, memberships.stream().map(Membership::ofAll), rest, limit);
  }

  /// As [#prepare], for the first rows of `bisections`, the last recorded first.
  PreparedStatement newest(Connection connection, String select, int limit) throws SQLException {
    List<String> members = new ArrayList<>();
    for (Membership membership : memberships) {
      members.add(membership.ofFirst(limit, connection));
    }
    String order = "ORDER BY recorded_at DESC, id DESC LIMIT ?";
    return prepare(connection, select, members.stream(), order, limit);
  }

  private PreparedStatement prepare(
      Connection connection, String select, Stream<String> members, String rest, int limit)
      throws SQLException {
    String where = Stream.concat(conditions.stream(), members).collect(joining(" AND "));
    PreparedStatement statement =
        connection.prepareStatement(
            select + (where.isEmpty() ? "" : " WHERE " + where) + " " + rest);
    int position = 1;
    for (Object argument : arguments) {
      statement.setObject(position++, argument);
    }
    for (Membership membership : memberships) {
      for (Object argument : membership.arguments()) {
        statement.setObject(position++, argument);
      }
    }
    statement.setInt(position, limit);
    return statement;
  }

  private void words(BisectionFilter filter) {
    if (filter.kind() != null) {
      and("kind = ?", filter.kind().name());
    }
    if (filter.state() != null) {
      and("state = ?", filter.state().name());
    }
    if (filter.outcome() != null) {
      and("outcome = ?", filter.outcome());
    }
    if (filter.title() != null) {
      and("instr(title, ?) > 0", lower(filter.title()));
    }
  }

  private void commits(BisectionFilter filter) {
    if (filter.culprit() != null) {
      Prefix prefix = new Prefix(filter.culprit());
      and("culprit >= ? AND culprit < ?", prefix.from(), prefix.until());
    }
    if (filter.commit() != null) {
      Prefix prefix = new Prefix(filter.commit());
      String condition = "commit_id >= ? AND commit_id < ?";
      and(Membership.in("mentions", condition, prefix.from(), prefix.until()));
    }
  }

  private void people(BisectionFilter filter) {
    if (filter.author() != null) {
      and("instr(author, ?) > 0", lower(filter.author()));
    }
    if (filter.recipient() != null) {
      and(told(filter.recipient()));
    }
  }

  private void traits(BisectionFilter filter) {
    if (filter.tool() != null) {
      Prefix prefix = new Prefix(filter.tool());
      trait(Trait.Name.TOOL, "value >= ? AND value < ?", prefix.from(), prefix.until());
    }
    if (filter.compiler() != null) {
      trait(Trait.Name.COMPILER, COMPILER, lower(filter.compiler()));
    }
    if (filter.flag() != null) {
      trait(Trait.Name.FLAG, "value = ?", filter.flag());
    }
    if (filter.policy() != null) {
      trait(Trait.Name.POLICY, "value = ?", filter.policy());
    }
    if (filter.path() != null) {
      path(filter.path());
    }
  }

  /// A file, or all in a directory: what begins with its `/` comes before what has a `0` there.
  private void path(String path) {
    if (path.endsWith("/")) {
      String end = path.substring(0, path.length() - 1) + "0";
      trait(Trait.Name.PATH, "value >= ? AND value < ?", path, end);
    } else {
      trait(Trait.Name.PATH, "value = ?", path);
    }
  }

  private void trait(Trait.Name name, String condition, Object... values) {
    String all = "name = '" + name + "' AND " + condition;
    and(Membership.in("traits", all, values));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
