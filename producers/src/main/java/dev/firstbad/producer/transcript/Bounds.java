package dev.firstbad.producer.transcript;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.producer.transcript.Item.Begun;
import dev.firstbad.producer.transcript.Item.Decided;
import dev.firstbad.producer.transcript.Item.Ended;
import dev.firstbad.producer.transcript.Item.Free;
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
    CommitId bad = null;
    boolean badTold = false;
    boolean goodTold = false;
    Set<CommitId> told = new HashSet<>();
    int header = 0;
    for (Item item : items.all()) {
      header = item.to();
      switch (item) {
        case Begun start -> {
          StartArguments ends = StartArguments.of(start.arguments());
          badTold |= ends.bad() != null;
          goodTold |= !ends.good().isEmpty();
          bad = start.bad() == null ? bad : start.bad();
        }
        case Decided decision -> {
          Verdict verdict = items.words().verdict(decision.word()).orElse(Verdict.SKIP);
          decision.revisions().forEach(revision -> told.add(revision.commit()));
          badTold |= verdict == Verdict.BAD;
          goodTold |= verdict == Verdict.GOOD;
          bad = bad == null && verdict == Verdict.BAD ? first(decision) : bad;
        }
        case Ended end -> {}
        case Free free -> {}
      }
      if (badTold && goodTold) {
        break;
      }
    }
    return new Bounds(header, bad, Set.copyOf(told));
  }

  private static CommitId first(Decided decision) {
    return decision.revisions().getFirst().commit();
  }

  /// Why a revision is told of: as an end of the range, or because git chose it.
  SelectionReason reason(CommitId commit, Verdict verdict) {
    if (!told.contains(commit)) {
      return SelectionReason.MIDPOINT;
    }
    return verdict == Verdict.BAD ? SelectionReason.ORIGIN : SelectionReason.AUXILIARY;
  }
}
