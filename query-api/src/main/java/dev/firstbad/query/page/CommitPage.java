package dev.firstbad.query.page;

import dev.firstbad.event.CommitId;
import java.util.List;

/// All that is known of a commit.
///
/// @param subject its first line, where known
/// @param release its tag, where it was tested as a release; else empty
/// @param blamedBy how many bisections name it
/// @param reviews what people said of it as a culprit
public record CommitPage(
    Frame frame,
    CommitId commit,
    String subject,
    String release,
    int blamedBy,
    List<Reviewed> reviews,
    Findings findings) {
  public CommitPage {
    reviews = List.copyOf(reviews);
  }

  /// How many bisections named it until a person withdrew that.
  public long withdrawn() {
    return reviews.stream().filter(Reviewed::isWithdrawn).count();
  }
}
