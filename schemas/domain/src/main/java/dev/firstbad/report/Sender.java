package dev.firstbad.report;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Who reports, and where a reader finds more.
///
/// @param reporter whom a fix is to credit, as `Reported-by` has it: `Name <address>`
/// @param site the address of the system that answers; null where it has none for others
public record Sender(String reporter, @Nullable URI site) {
  /// Where nobody said who reports.
  public static final Sender UNNAMED = new Sender("Firstbad <firstbad@localhost>", null);
}
