package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Conditions of a query, with their arguments: what a user says is only ever an argument.
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();

  static Where of(BisectionFilter filter, Sight sight) {
    Where where = new Where().and(sight.condition());
    where.words(filter);
    where.commits(filter);
    where.people(filter);
    where.traits(filter);
    if (filter.text() != null) {
      String words = FullText.query(filter.text());
      where.and(
          """
          (row IN (SELECT rowid FROM words(?)) OR id IN (
            SELECT bisection FROM notes WHERE notes.row IN (SELECT rowid FROM note_words(?))))\
          """,
          words,
          words);
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

  Where and(String condition, Object... values) {
    conditions.add(condition);
    arguments.addAll(List.of(values));
    return this;
  }

  /// Only what comes after a place in a list that falls by these columns; everything without one.
  Where after(@Nullable Cursor place, String columns) {
    return place == null ? this : and("(" + columns + ") < (?, ?)", place.rank(), place.id());
  }

  /// `select`, these conditions and the rest of the statement, whose only argument is a limit.
  PreparedStatement prepare(Connection connection, String select, String rest, int limit)
      throws SQLException {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    PreparedStatement statement = connection.prepareStatement(select + where + " " + rest);
    int position = 1;
    for (Object argument : arguments) {
      statement.setObject(position++, argument);
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
      and(
          "row IN (SELECT bisection FROM mentions WHERE commit_id >= ? AND commit_id < ?)",
          prefix.from(),
          prefix.until());
    }
  }

  private void people(BisectionFilter filter) {
    if (filter.author() != null) {
      and("instr(author, ?) > 0", lower(filter.author()));
    }
    if (filter.recipient() != null) {
      and("row IN (SELECT bisection FROM recipients WHERE address = ?)", lower(filter.recipient()));
    }
  }

  private void traits(BisectionFilter filter) {
    if (filter.tool() != null) {
      Prefix prefix = new Prefix(filter.tool());
      trait(Trait.Name.TOOL, "value >= ? AND value < ?", prefix.from(), prefix.until());
    }
    if (filter.compiler() != null) {
      trait(Trait.Name.COMPILER, "instr(lower(value), ?) > 0", lower(filter.compiler()));
    }
    if (filter.flag() != null) {
      trait(Trait.Name.FLAG, "value = ?", filter.flag());
    }
    if (filter.policy() != null) {
      trait(Trait.Name.POLICY, "value = ?", filter.policy());
    }
    if (filter.path() != null) {
      trait(
          Trait.Name.PATH,
          filter.path().endsWith("/") ? "instr(value, ?) = 1" : "value = ?",
          filter.path());
    }
  }

  private void trait(Trait.Name name, String condition, Object... values) {
    List<Object> all = new ArrayList<>(List.of(name.name()));
    all.addAll(List.of(values));
    and(
        (isOfMany(name) ? "+row" : "row")
            + " IN (SELECT bisection FROM traits WHERE name = ? AND "
            + condition
            + ")",
        all.toArray());
  }

  /// Whether so many bisections may have it that it is better to go through them in their order
  /// than to fetch and sort them (sqlite.org/optoverview.html, 2.3: a plus keeps it from that).
  private static boolean isOfMany(Trait.Name name) {
    return switch (name) {
      case COMPILER, FLAG, POLICY -> true;
      case TOOL, PATH -> false;
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
