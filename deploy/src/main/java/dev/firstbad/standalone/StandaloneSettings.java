package dev.firstbad.standalone;

import dev.firstbad.query.access.Anonymous;
import dev.firstbad.query.delivery.MailSettings;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the standalone system needs to know.
///
/// @param data the directory of all that it keeps; null for a temporary one that goes with it
/// @param port of the HTTP API; 0 for any that is free
/// @param kafkaPort of the embedded broker; 0 for any that is free
/// @param bootstrap an existing cluster to use instead, `host:port`, comma between several
/// @param registry a schema registry whose ids records carry; null for the ids fixed in Firstbad,
///   for which the system itself answers
/// @param shadow the name of a policy that only looks on: an alert is raised where it gives another
///   verdict; null for none
/// @param doors who may come in
/// @param outward what goes out to subscribers
public record StandaloneSettings(
    @Nullable Path data,
    int port,
    int kafkaPort,
    @Nullable String bootstrap,
    @Nullable URI registry,
    @Nullable String shadow,
    Outward outward,
    Doors doors) {
  /// Nothing goes out but to webhooks.
  public StandaloneSettings(
      @Nullable Path data,
      int port,
      int kafkaPort,
      @Nullable String bootstrap,
      @Nullable URI registry) {
    this(data, port, kafkaPort, bootstrap, registry, null, Outward.WEBHOOKS, Doors.OPEN);
  }

  /// Who may come in.
  ///
  /// @param anonymous what those may do who come without a token
  /// @param perMinute requests a minute for each token or address; 0 for any number
  public record Doors(Anonymous anonymous, int perMinute) {
    /// Who can reach the system is on this machine.
    static final Doors OPEN = new Doors(Anonymous.WRITE, 0);
  }

  /// What goes out to subscribers.
  ///
  /// @param inside whether webhooks may go to private addresses
  /// @param mail how mail is sent; null where none is
  public record Outward(boolean inside, @Nullable MailSettings mail) {
    /// Who can reach the system is on this machine, and reaches private addresses anyway.
    static final Outward WEBHOOKS = new Outward(true, null);
  }
}
