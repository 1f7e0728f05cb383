package dev.firstbad.event;

/// The name of one event, unique over all bisections (`ce_id`).
public record EventId(String value) {
  public EventId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an event id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
