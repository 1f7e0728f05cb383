package dev.firstbad.query.page;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import java.util.List;

/// All that is known of a binary.
///
/// @param commits it was built from
public record SignaturePage(
    Frame frame, Signature signature, List<CommitId> commits, Findings findings) {
  public SignaturePage {
    commits = List.copyOf(commits);
  }
}
