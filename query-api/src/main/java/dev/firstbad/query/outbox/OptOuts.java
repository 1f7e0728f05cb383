package dev.firstbad.query.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who wants no mail, whatever the subscription. Each address has a token of its own, which nobody
/// else can guess.
public final class OptOuts {
  private final Ledger ledger;

  public OptOuts(Ledger ledger) {
    this.ledger = ledger;
  }

  /// An address and since when it wants no mail; null while it takes it.
  public record OptOut(String address, @Nullable Instant since) {}

  /// What the owner of an address wants.
  public enum Wish {
    NO_MAIL,
    MAIL
  }

  /// The token of an address.
  ///
  /// @param fresh what it is to be if it has none
  public String token(String address, String fresh) {
    return ledger.write(connection -> {
      Sql.update(
          connection,
          "INSERT INTO opt_outs(token, address) VALUES (?, ?) ON CONFLICT(address) DO NOTHING",
          fresh,
          address);
      return Sql.select(
              connection,
              "SELECT token FROM opt_outs WHERE address = ?",
              row -> row.getString(1),
              address)
          .getFirst();
    });
  }

  public Optional<OptOut> find(String token) {
    return ledger
        .read(connection ->
            Sql.select(
                connection,
                "SELECT address, since FROM opt_outs WHERE token = ?",
                row ->
                    new OptOut(
                        row.getString(1),
                        row.getLong(2) == 0 ? null : Instant.ofEpochMilli(row.getLong(2))),
                token))
        .stream()
        .findFirst();
  }

  /// Whether an address wants no mail.
  public boolean holds(String address) {
    return ledger.read(connection ->
        Sql.number(
            connection,
            "SELECT count(*) FROM opt_outs WHERE address = ? AND since IS NOT NULL",
            address))
        > 0;
  }

  /// Those of these who want no mail.
  public List<String> among(List<String> addresses) {
    return addresses.stream().filter(this::holds).toList();
  }

  /// Says whether the address of a token wants mail.
  ///
  /// @param since when it wanted none; null where it takes mail again
  public void set(String token, @Nullable Instant since) {
    ledger.write(connection ->
        Sql.update(
            connection,
            "UPDATE opt_outs SET since = ? WHERE token = ?",
            since == null ? null : since.toEpochMilli(),
            token));
  }
}
