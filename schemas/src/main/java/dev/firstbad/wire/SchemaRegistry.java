package dev.firstbad.wire;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which id stands for which schema.
public sealed interface SchemaRegistry permits RepositorySchemas, RemoteSchemas {
  /// The ids fixed in this repository: needs no server, and the standalone program answers for
  /// them.
  static SchemaRegistry ofRepository() {
    return new RepositorySchemas();
  }

  /// The ids of a registry that speaks Confluent's HTTP API, where schemas are registered before
  /// their first use under `<topic>-<full name of the record>` (`TopicRecordNameStrategy`).
  ///
  /// @param url null for the ids of this repository
  static SchemaRegistry at(@Nullable URI url) {
    return url == null ? ofRepository() : new RemoteSchemas(url);
  }

  /// The id of the newest version of a schema of ours; throws [Unavailable] when there is no
  /// telling.
  int idOf(String topic, String schema);

  /// The schema that a record was written with, if the id is known; throws [Unavailable] when there
  /// is no telling.
  Optional<WriterSchema> find(int id);

  /// Where a stranger finds the schema, a URI reference.
  String addressOf(int id);
}
