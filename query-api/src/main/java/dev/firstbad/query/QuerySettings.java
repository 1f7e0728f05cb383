package dev.firstbad.query;

import dev.firstbad.query.access.AccessSettings;
import dev.firstbad.query.delivery.DeliverySettings;
import dev.firstbad.query.http.Whereabouts;
import java.nio.file.Path;

/// What the query service needs to know.
///
/// @param host address to listen on, `127.0.0.1` where only this machine may ask
/// @param port port to listen on; 0 for any that is free
/// @param readModel file of the read model, made where it is not there
/// @param events where they are read
/// @param access who may ask
/// @param deliveries how they are sent to subscribers
public record QuerySettings(
    String host,
    int port,
    Path readModel,
    Whereabouts events,
    AccessSettings access,
    DeliverySettings deliveries) {}
