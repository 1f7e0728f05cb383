package dev.firstbad.event;

import java.util.List;

/// Who is told was settled.
///
/// @param recipients in the order of the source
/// @param form how the source lists them
public record RecipientsResolved(List<Recipient> recipients, Form form) implements EventBody {
  /// One list for all (`cc:`, until 2020-07-31), or To and Cc apart.
  public enum Form {
    SINGLE,
    TO_AND_CC
  }

  public RecipientsResolved {
    recipients = List.copyOf(recipients);
  }
}
