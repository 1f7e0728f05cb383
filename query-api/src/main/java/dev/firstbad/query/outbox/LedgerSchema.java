package dev.firstbad.query.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables. Times are milliseconds since 1970.
///
/// A row of `outbox` is an event for a subscription at a target (an address on the web or of a
/// person); it stays for ever, so that nothing is sent twice. Rows of one bisection for one target
/// are a lane: only the first that is open is tried, and the lane knows when.
final class LedgerSchema {
  private static final List<List<String>> VERSIONS =
      List.of(
          List.of(
              """
              CREATE TABLE origin(
                cluster TEXT NOT NULL, topic TEXT NOT NULL, topic_id TEXT NOT NULL)\
              """,
              """
              CREATE TABLE subscriptions(
                id TEXT NOT NULL PRIMARY KEY, created_at INTEGER NOT NULL,
                definition TEXT NOT NULL, secret TEXT, ended TEXT,
                hold_until INTEGER NOT NULL DEFAULT 0, delivered INTEGER NOT NULL DEFAULT 0,
                delivered_at INTEGER, failed_at INTEGER, failure TEXT) WITHOUT ROWID\
              """,
              """
              CREATE TABLE positions(
                subscription TEXT NOT NULL, partition INTEGER NOT NULL, next INTEGER NOT NULL,
                PRIMARY KEY(subscription, partition)) WITHOUT ROWID\
              """,
              """
              CREATE TABLE outbox(
                place INTEGER PRIMARY KEY,
                event TEXT NOT NULL, subscription TEXT NOT NULL, target TEXT NOT NULL,
                bisection TEXT NOT NULL, wanted INTEGER NOT NULL,
                state INTEGER NOT NULL, due_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
                attempts INTEGER NOT NULL DEFAULT 0, batch TEXT, note TEXT, payload BLOB,
                UNIQUE(event, subscription, target))\
              """,
              """
              CREATE INDEX outbox_open ON outbox(subscription, target, bisection, place)
                WHERE state < 2\
              """,
              "CREATE INDEX outbox_dead ON outbox(subscription, place) WHERE state = 3",
              """
              CREATE TABLE lanes(
                subscription TEXT NOT NULL, target TEXT NOT NULL, bisection TEXT NOT NULL,
                retry_at INTEGER NOT NULL,
                PRIMARY KEY(subscription, target, bisection)) WITHOUT ROWID\
              """,
              "CREATE INDEX lanes_due ON lanes(subscription, retry_at)",
              """
              CREATE TABLE told(
                subscription TEXT NOT NULL, bisection TEXT NOT NULL, target TEXT NOT NULL,
                culprit TEXT NOT NULL, title TEXT NOT NULL, message TEXT NOT NULL,
                sure INTEGER NOT NULL,
                PRIMARY KEY(subscription, bisection, target)) WITHOUT ROWID\
              """,
              """
              CREATE TABLE opt_outs(
                token TEXT NOT NULL PRIMARY KEY, address TEXT NOT NULL UNIQUE,
                since INTEGER) WITHOUT ROWID\
              """));

  static final int VERSION = VERSIONS.size();

  private LedgerSchema() {}

  /// From an earlier version, 0 for an empty file, to today's.
  static void upgrade(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (List<String> changes : VERSIONS.subList(version, VERSION)) {
        for (String change : changes) {
          statement.execute(change);
        }
      }
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }
}
