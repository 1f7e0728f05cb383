package dev.firstbad.query.page;

import dev.firstbad.event.BisectionId;
import java.util.List;

/// The log of a bisection, with a number and an anchor for each line.
///
/// @param then what addresses end with, to stay in the same past
public record LogPage(Frame frame, BisectionId id, List<String> lines, String then) {
  public LogPage {
    lines = List.copyOf(lines);
  }
}
