package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The commits, addresses and words by which a bisection is found.
final class BisectionWords {
  private final List<PreparedStatement> deletes = new ArrayList<>();
  private final PreparedStatement mention;
  private final PreparedStatement trait;
  private final PreparedStatement binary;
  private final PreparedStatement recipient;
  private final PreparedStatement words;

  BisectionWords(Connection connection) throws SQLException {
    deletes.add(connection.prepareStatement("DELETE FROM mentions WHERE bisection = ?"));
    deletes.add(connection.prepareStatement("DELETE FROM traits WHERE bisection = ?"));
    deletes.add(connection.prepareStatement("DELETE FROM binaries WHERE bisection = ?"));
    deletes.add(connection.prepareStatement("DELETE FROM recipients WHERE bisection = ?"));
    deletes.add(connection.prepareStatement("DELETE FROM words WHERE rowid = ?"));
    mention = connection.prepareStatement("INSERT INTO mentions VALUES (?, ?)");
    trait =
        connection.prepareStatement("INSERT INTO traits(value, bisection, name) VALUES (?, ?, ?)");
    binary = connection.prepareStatement("INSERT INTO binaries VALUES (?, ?)");
    recipient = connection.prepareStatement("INSERT INTO recipients VALUES (?, ?)");
    words = connection.prepareStatement("INSERT INTO words(text, rowid) VALUES (?, ?)");
  }

  void replace(long row, Bisection bisection) throws SQLException {
    remove(row);
    for (CommitId commit : Mentions.commits(bisection)) {
      insert(mention, commit.hex(), row);
    }
    for (Trait has : Trait.of(bisection)) {
      trait.setString(3, has.name().name());
      insert(trait, has.value(), row);
    }
    for (Signature signature : Mentions.signatures(bisection)) {
      insert(binary, signature.hex(), row);
    }
    for (String address : addresses(bisection)) {
      insert(recipient, address, row);
    }
    insert(words, Mentions.text(bisection), row);
  }

  void remove(long row) throws SQLException {
    for (PreparedStatement delete : deletes) {
      delete.setLong(1, row);
      delete.executeUpdate();
    }
  }

  private static void insert(PreparedStatement insert, String text, long row) throws SQLException {
    insert.setString(1, text);
    insert.setLong(2, row);
    insert.executeUpdate();
  }

  private static Set<String> addresses(Bisection bisection) {
    Set<String> addresses = new HashSet<>();
    for (Recipient told : Mentions.recipients(bisection)) {
      addresses.add(told.address().toLowerCase(Locale.ROOT));
    }
    return addresses;
  }
}
