package dev.firstbad.event;

import java.util.List;

/// The kernel configuration was reduced to what the crash needs.
///
/// @param options how many options are left on top of the baseline
/// @param suspects the options that are left
public record ConfigMinimised(int options, List<String> suspects) implements EventBody {
  public ConfigMinimised {
    suspects = List.copyOf(suspects);
  }
}
