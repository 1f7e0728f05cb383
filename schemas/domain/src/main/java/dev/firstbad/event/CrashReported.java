package dev.firstbad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A crash stands for a step or, with its report, for the whole bisection.
///
/// @param step the step it represents; null for the crash of the conclusion
/// @param types crash types as the tool names them, an open list
/// @param report the report, verbatim with its line ends; null where only the title is told
public record CrashReported(
    @Nullable Integer step, String title, List<String> types, @Nullable String report)
    implements EventBody {
  public CrashReported {
    types = List.copyOf(types);
  }

  /// The same without the report.
  public CrashReported withoutReport() {
    return new CrashReported(step, title, types, null);
  }
}
