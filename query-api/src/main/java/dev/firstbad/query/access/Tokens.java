package dev.firstbad.query.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The tokens in a file that only its owner reads, which several processes may use at once. A token
/// is 256 random bits, so a plain SHA-256 of it can be kept: there is nothing to guess.
public final class Tokens implements AutoCloseable {
  private static final String PREFIX = "fbt_";
  private static final int BUSY_MILLIS = 5_000;
  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS tokens(
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, scopes TEXT NOT NULL,
        created_at INTEGER NOT NULL, expires_at INTEGER, hash BLOB NOT NULL UNIQUE)\
      """;

  private final Path file;
  private final Connection connection;

  private Tokens(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// Opens the file, making it where it is not there; throws [TokensUnavailable].
  public static Tokens open(Path file) {
    try {
      create(file.toAbsolutePath());
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setBusyTimeout(BUSY_MILLIS);
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute(TABLE);
      } catch (SQLException failure) {
        connection.close();
        throw failure;
      }
      return new Tokens(file, connection);
    } catch (IOException | SQLException failure) {
      throw new TokensUnavailable(file + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /// Makes a token.
  ///
  /// @param random must not be guessable
  /// @return the token, which can never be read again
  public String issue(
      String name,
      Scopes scopes,
      Instant now,
      @Nullable Instant expiresAt,
      RandomGenerator random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String id = new UUID(random.nextLong(), random.nextLong()).toString().substring(0, 8);
    asked(
        "INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?)",
        insert -> {
          insert.setString(1, id);
          insert.setString(2, name);
          insert.setString(3, scopes.toString());
          insert.setLong(4, now.toEpochMilli());
          insert.setObject(5, expiresAt == null ? null : expiresAt.toEpochMilli());
          insert.setBytes(6, hash(token));
          return insert.executeUpdate();
        });
    return token;
  }

  /// What a bearer's token is, unless it was revoked or has expired.
  public Optional<Token> find(String token, Instant now) {
    return asked(
            "SELECT * FROM tokens WHERE hash = ?",
            select -> {
              select.setBytes(1, hash(token));
              return read(select);
            })
        .stream()
        .filter(found -> found.expiresAt() == null || now.isBefore(found.expiresAt()))
        .findFirst();
  }

  public List<Token> all() {
    return asked("SELECT * FROM tokens ORDER BY created_at, id", Tokens::read);
  }

  /// Whether there was one.
  public boolean revoke(String id) {
    return asked(
        "DELETE FROM tokens WHERE id = ?",
        delete -> {
          delete.setString(1, id);
          return delete.executeUpdate() > 0;
        });
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private interface Question<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private synchronized <T> T asked(String sql, Question<T> question) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.of(statement);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static List<Token> read(PreparedStatement select) throws SQLException {
    List<Token> tokens = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long expires = row.getLong("expires_at");
        tokens.add(
            new Token(
                row.getString("id"),
                row.getString("name"),
                Scopes.parse(row.getString("scopes")).orElse(Scopes.NONE),
                Instant.ofEpochMilli(row.getLong("created_at")),
                expires == 0 ? null : Instant.ofEpochMilli(expires)));
      }
    }
    return tokens;
  }

  private TokensUnavailable failed(SQLException failure) {
    return new TokensUnavailable(file + ": " + failure.getMessage(), failure);
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)
        && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
