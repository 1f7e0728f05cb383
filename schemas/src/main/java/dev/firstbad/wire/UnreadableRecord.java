package dev.firstbad.wire;

import org.apache.kafka.common.errors.SerializationException;

/// A record that is not what its topic holds; the message says why, the caller knows where.
public sealed class UnreadableRecord extends SerializationException permits UnknownType {
  private static final long serialVersionUID = 1;

  UnreadableRecord(String reason) {
    super(reason);
  }

  UnreadableRecord(String reason, Throwable cause) {
    super(reason, cause);
  }
}
