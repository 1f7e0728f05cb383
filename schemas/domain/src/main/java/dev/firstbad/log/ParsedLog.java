package dev.firstbad.log;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a log tells.
///
/// @param era the era of its format, `E0` to `E11`, or the first and the last that are possible
/// @param entries the events, in the order of the text
/// @param checks the decisions it tells of, held against what the policy of its era derives
/// @param warnings what a person should know, a sentence each
public record ParsedLog(
    String era, List<Entry> entries, Quality quality, List<Check> checks, List<String> warnings) {

  /// An event and where the log tells of it; an inferred one stands with what it rests on.
  ///
  /// @param first number of its first line, from 1
  /// @param last number of its last line
  public record Entry(Draft draft, int first, int last) {}

  /// How much of the log was understood.
  ///
  /// @param lines how many it has
  /// @param typed how many of them events write back exactly
  /// @param notes how many lines were kept as notes, by reason; `layout` are lines whose meaning is
  ///   told by events but whose form is not theirs
  public record Quality(int lines, int typed, Map<String, Integer> notes) {
    public Quality {
      notes = Map.copyOf(notes);
    }
  }

  /// A written decision beside the one that the policy derives from the runs.
  ///
  /// @param line where it is written
  /// @param derived null where the log tells of no test of that commit
  /// @param reason why they differ, or what the derived one rests on
  public record Check(
      int line, CommitId commit, Verdict written, @Nullable Verdict derived, String reason) {
    /// Whether both say the same.
    public boolean agrees() {
      return written == derived;
    }
  }

  public ParsedLog {
    entries = List.copyOf(entries);
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }

  /// The events alone, ready to be placed.
  public List<Draft> drafts() {
    return entries.stream().map(Entry::draft).toList();
  }
}
