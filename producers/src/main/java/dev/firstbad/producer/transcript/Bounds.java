package dev.firstbad.producer.transcript;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.producer.transcript.Item.Begun;
import dev.firstbad.producer.transcript.Item.Decided;
import dev.firstbad.producer.transcript.Item.Ended;
import dev.firstbad.producer.transcript.Item.Free;
import dev.firstbad.producer.transcript.Item.Revision;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The first bad and good revisions that a search is told: git chooses none before it has both.
///
/// @param header index after the line that completes them, or of the end
/// @param bad the first bad revision, where an id is told for it
/// @param told all revisions told until then
record Bounds(int header, @Nullable CommitId bad, Set<CommitId> told) {

  static Bounds of(Items items) {
    Search search = new Search(items.words());
    int header = 0;
    for (Item item : items.all()) {
      header = item.to();
      search.see(item);
      if (search.badTold && search.goodTold) {
        break;
      }
    }
    return new Bounds(header, search.bad, Set.copyOf(search.told));
  }

  /// What was told so far.
  private static final class Search {
    private final Vocabulary words;
    private final Set<CommitId> told = new HashSet<>();
    private @Nullable CommitId bad;
    private boolean badTold;
    private boolean goodTold;

    Search(Vocabulary words) {
      this.words = words;
    }

    void see(Item item) {
      switch (item) {
        case Begun start -> begun(start, StartArguments.of(start.arguments()));
        case Decided decision ->
            decision.revisions().forEach(revision -> told(revision, decision.word()));
        case Ended end -> {}
        case Free free -> {}
      }
    }

    private void begun(Begun start, StartArguments ends) {
      badTold |= ends.bad() != null;
      goodTold |= !ends.good().isEmpty();
      bad = start.bad() == null ? bad : start.bad();
    }

    private void told(Revision revision, String word) {
      Verdict verdict = words.verdict(word).orElse(Verdict.SKIP);
      told.add(revision.commit());
      badTold |= verdict == Verdict.BAD;
      goodTold |= verdict == Verdict.GOOD;
      bad = bad == null && verdict == Verdict.BAD ? revision.commit() : bad;
    }
  }

  /// Why a revision is told of: as an end of the range, or because git chose it.
  SelectionReason reason(CommitId commit, Verdict verdict) {
    if (!told.contains(commit)) {
      return SelectionReason.MIDPOINT;
    }
    return verdict == Verdict.BAD ? SelectionReason.ORIGIN : SelectionReason.AUXILIARY;
  }
}
