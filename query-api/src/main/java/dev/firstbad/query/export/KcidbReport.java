package dev.firstbad.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Many bisections as one report. It lists all checkouts before all builds and so on, so objects
/// wait in a file without a name, each once, until their list is written: memory does not grow with
/// the report, and nothing is left on the disk by who is killed.
final class KcidbReport implements Export {
  private static final String NAMELESS = "jdbc:sqlite:";

  private final OutputStream out;
  private final Connection waiting;
  private final PreparedStatement insert;

  /// @throws UncheckedIOException if the file cannot be made; so does whatever uses it
  KcidbReport(OutputStream out) throws IOException {
    this.out = out;
    try {
      waiting = open();
      insert = waiting.prepareStatement("INSERT OR IGNORE INTO objects VALUES (?, ?, ?)");
    } catch (SQLException failure) {
      throw unchecked(failure);
    }
    write("{\"version\":{\"major\":5,\"minor\":3}");
  }

  private static Connection open() throws SQLException {
    Connection waiting = DriverManager.getConnection(NAMELESS);
    try (Statement statement = waiting.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute(
          """
          CREATE TABLE objects(section INTEGER, id TEXT, json TEXT, PRIMARY KEY(section, id))
          WITHOUT ROWID\
          """);
      waiting.setAutoCommit(false);
      return waiting;
    } catch (SQLException failure) {
      waiting.close();
      throw failure;
    }
  }

  @Override
  public void add(Bisection bisection) {
    Kcidb.put(bisection, this::put);
  }

  private void put(Kcidb.Section section, String id, ObjectNode object) {
    try {
      insert.setInt(1, section.place);
      insert.setString(2, id);
      insert.setString(3, object.toString());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw unchecked(failure);
    }
  }

  @Override
  public void finish() throws IOException {
    for (Kcidb.Section section : Kcidb.Section.values()) {
      write(",\"" + Word.of(section) + "\":[");
      section(section);
      write("]");
    }
    write("}\n");
  }

  private void section(Kcidb.Section section) throws IOException {
    try (PreparedStatement select =
        waiting.prepareStatement("SELECT json FROM objects WHERE section = ? ORDER BY id")) {
      select.setInt(1, section.place);
      try (ResultSet row = select.executeQuery()) {
        for (String comma = ""; row.next(); comma = ",") {
          write(comma + row.getString(1));
        }
      }
    } catch (SQLException failure) {
      throw unchecked(failure);
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  /// What is ours that failed: an `IOException` would say that the reader left.
  private static UncheckedIOException unchecked(SQLException failure) {
    return new UncheckedIOException(new IOException(failure));
  }

  @Override
  public void close() {
    try {
      waiting.close();
    } catch (SQLException failure) {
      throw unchecked(failure);
    }
  }
}
