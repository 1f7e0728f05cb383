package dev.firstbad.query.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables. `wire` columns hold what lies on the topic; the columns beside it are there to be
/// asked. Times are microseconds since 1970, text that is searched for within is in lower case.
final class Schema {
  /// Grows with every change of a table or of what is written to it: older files are rebuilt.
  static final int VERSION = 13;

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE origin(cluster TEXT NOT NULL, topic TEXT NOT NULL, topic_id TEXT NOT NULL)",
          """
          CREATE TABLE offsets(
            topic TEXT NOT NULL, partition INTEGER NOT NULL, next INTEGER NOT NULL,
            PRIMARY KEY(topic, partition)) WITHOUT ROWID\
          """,
          """
          CREATE TABLE events(
            row INTEGER PRIMARY KEY,
            bisection TEXT NOT NULL, sequence INTEGER NOT NULL, wire BLOB NOT NULL,
            partition INTEGER NOT NULL, offset INTEGER NOT NULL, place TEXT NOT NULL,
            UNIQUE(bisection, sequence))\
          """,
          "CREATE INDEX events_offsets ON events(partition, offset)",
          """
          CREATE TABLE bisections(
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            recorded_at INTEGER NOT NULL,
            hidden INTEGER NOT NULL,
            kind TEXT, state TEXT NOT NULL, outcome TEXT, culprit TEXT, blamed TEXT,
            title TEXT NOT NULL, author TEXT NOT NULL, confidence REAL,
            summary TEXT NOT NULL,
            wire BLOB NOT NULL)\
          """,
          // What is filtered by is beside the order: rows that do not pass need not be fetched.
          """
          CREATE INDEX bisections_newest ON bisections(
            recorded_at, id, hidden, kind, state, outcome, title, author)\
          """,
          "CREATE INDEX bisections_culprit ON bisections(culprit)",
          "CREATE INDEX bisections_blamed ON bisections(blamed, hidden)",
          "CREATE INDEX bisections_hidden ON bisections(hidden) WHERE hidden",
          """
          CREATE TABLE mentions(
            commit_id TEXT NOT NULL, bisection INTEGER NOT NULL,
            PRIMARY KEY(commit_id, bisection)) WITHOUT ROWID\
          """,
          "CREATE INDEX mentions_bisection ON mentions(bisection)",
          """
          CREATE TABLE traits(
            name TEXT NOT NULL, value TEXT NOT NULL, bisection INTEGER NOT NULL,
            PRIMARY KEY(name, value, bisection)) WITHOUT ROWID\
          """,
          "CREATE INDEX traits_bisection ON traits(bisection)",
          """
          CREATE TABLE binaries(
            signature TEXT NOT NULL, bisection INTEGER NOT NULL,
            PRIMARY KEY(signature, bisection)) WITHOUT ROWID\
          """,
          "CREATE INDEX binaries_bisection ON binaries(bisection)",
          """
          CREATE TABLE recipients(
            address TEXT NOT NULL, bisection INTEGER NOT NULL,
            PRIMARY KEY(address, bisection)) WITHOUT ROWID\
          """,
          "CREATE INDEX recipients_bisection ON recipients(bisection)",
          """
          CREATE VIRTUAL TABLE words USING fts5(
            text, content='', contentless_delete=1, detail=full, tokenize=unicode61)\
          """,
          """
          CREATE TABLE notes(
            row INTEGER PRIMARY KEY, bisection TEXT NOT NULL, sequence INTEGER NOT NULL,
            UNIQUE(bisection, sequence))\
          """,
          """
          CREATE VIRTUAL TABLE note_words USING fts5(
            text, content='', contentless_delete=1, detail=full, tokenize=unicode61)\
          """,
          """
          CREATE TABLE sightings(
            bisection INTEGER NOT NULL, hidden INTEGER NOT NULL, seen_at INTEGER NOT NULL,
            title TEXT, step INTEGER NOT NULL, commit_id TEXT NOT NULL, signature TEXT,
            compiler TEXT, release TEXT, clean INTEGER NOT NULL, crashed INTEGER NOT NULL,
            showing TEXT NOT NULL, decided INTEGER NOT NULL, millis INTEGER NOT NULL,
            subject TEXT)\
          """,
          "CREATE INDEX sightings_bisection ON sightings(bisection)",
          // In the order of what is put together, with what is put together: nothing is sorted.
          """
          CREATE INDEX sightings_commit ON sightings(
            commit_id, hidden, seen_at, showing, clean, crashed, millis)\
          """,
          """
          CREATE INDEX sightings_signature ON sightings(
            signature, title, hidden, seen_at, showing, clean, crashed, millis,
            commit_id, compiler, release)\
          """,
          """
          CREATE TABLE measures(
            of INTEGER PRIMARY KEY, began_at INTEGER, review TEXT,
            revisions INTEGER, total INTEGER, build INTEGER, test INTEGER,
            tests INTEGER NOT NULL, unusable INTEGER NOT NULL, start TEXT,
            borrowed INTEGER NOT NULL)\
          """,
          """
          CREATE TABLE culprits(
            commit_id TEXT NOT NULL PRIMARY KEY, blames INTEGER NOT NULL, wire BLOB NOT NULL)\
          """,
          "CREATE INDEX culprits_most_blamed ON culprits(blames, commit_id)",
          "CREATE TABLE evidence(key TEXT NOT NULL PRIMARY KEY, wire BLOB NOT NULL)",
          """
          CREATE TABLE alerts(
            id TEXT NOT NULL PRIMARY KEY, bisection TEXT NOT NULL, other TEXT, kind TEXT NOT NULL,
            at INTEGER NOT NULL, wire BLOB NOT NULL)\
          """,
          "CREATE INDEX alerts_newest ON alerts(at, id)",
          "CREATE INDEX alerts_bisection ON alerts(bisection)",
          "CREATE INDEX alerts_other ON alerts(other)",
          "PRAGMA user_version = " + VERSION);

  private Schema() {}

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
  }
}
