package dev.firstbad.wire;

import java.util.List;

/// Topics are kept otherwise than they must be, and records may get lost: the message names every
/// difference and the way out.
public final class UnsoundTopics extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsoundTopics(List<String> differences) {
    super(
        "change these topics with kafka-configs --alter --add-config, or choose another cluster: "
            + String.join("; ", differences));
  }
}
