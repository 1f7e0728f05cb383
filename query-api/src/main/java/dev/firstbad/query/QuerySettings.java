package dev.firstbad.query;

import java.nio.file.Path;
import java.util.Map;

/// What the query service needs to know.
///
/// @param host address to listen on, `127.0.0.1` where only this machine may ask
/// @param port port to listen on; 0 for any that is free
/// @param readModel file of the read model, made where it is not there
/// @param kafka settings of Kafka's clients, `bootstrap.servers` at least
public record QuerySettings(String host, int port, Path readModel, Map<String, Object> kafka) {
  public QuerySettings {
    kafka = Map.copyOf(kafka);
  }
}
