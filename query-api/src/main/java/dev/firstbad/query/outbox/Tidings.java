package dev.firstbad.query.outbox;

import java.util.Map;
import java.util.Set;

/// What deliveries by mail change in what people were told.
///
/// @param told what those of a lane are told
/// @param corrected lanes in which what was told is taken back
public record Tidings(Map<Lane, Told> told, Set<Lane> corrected) {
  /// Those of a webhook.
  public static final Tidings NONE = new Tidings(Map.of(), Set.of());

  public Tidings {
    told = Map.copyOf(told);
    corrected = Set.copyOf(corrected);
  }
}
