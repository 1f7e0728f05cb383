package dev.firstbad.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Many bisections as one report. It lists all checkouts before all builds and so on, so objects
/// wait in a file, each once, until their list is written: memory does not grow with the report.
final class KcidbReport implements Export {
  private final OutputStream out;
  private final Path file;
  private final Connection waiting;
  private final PreparedStatement insert;

  KcidbReport(OutputStream out) throws IOException {
    this.out = out;
    file = Files.createTempFile("firstbad-kcidb-", ".db");
    try {
      waiting = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = waiting.createStatement()) {
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
        statement.execute(
            """
            CREATE TABLE objects(section INTEGER, id TEXT, json TEXT, PRIMARY KEY(section, id))
            WITHOUT ROWID\
            """);
      }
      waiting.setAutoCommit(false);
      insert = waiting.prepareStatement("INSERT OR IGNORE INTO objects VALUES (?, ?, ?)");
    } catch (SQLException failure) {
      Files.deleteIfExists(file);
      throw new IOException(failure);
    }
    write("{\"version\":{\"major\":5,\"minor\":3}");
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
      throw new IllegalStateException(failure);
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
      throw new IOException(failure);
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  @Override
  public void close() {
    try {
      waiting.close();
      Files.deleteIfExists(file);
    } catch (SQLException | IOException left) {
      file.toFile().deleteOnExit();
    }
  }
}
