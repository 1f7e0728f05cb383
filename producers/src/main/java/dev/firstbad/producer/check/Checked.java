package dev.firstbad.producer.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the check of one log found.
public sealed interface Checked {
  /// The file, with the number of the log's first line behind it where that is not the first.
  String file();

  /// A log that was understood.
  ///
  /// @param kind `cause` or `fix`
  /// @param outcome the word for how it ended, such as `culprit`
  /// @param culprit the full hash
  /// @param candidates full hashes, in the order of the log
  /// @param to addresses, in the order of the log
  /// @param cc addresses, likewise; all of them where the log has one list only
  /// @param revisionsTested as the log counts them, or how many it tells of where it does not count
  /// @param byteExact whether its events render back to the very log
  /// @param verdicts decisions that rest on tests told in the log
  /// @param agreed how many of them the policy derives again
  /// @param differences what differs, a sentence each, and warnings
  record Log(
      String file,
      String kind,
      String outcome,
      @Nullable String culprit,
      List<String> candidates,
      List<String> to,
      List<String> cc,
      int revisionsTested,
      @Nullable Long totalMillis,
      @Nullable Long buildMillis,
      @Nullable Long testMillis,
      boolean byteExact,
      int verdicts,
      int agreed,
      List<String> differences)
      implements Checked {
    public Log {
      candidates = List.copyOf(candidates);
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      differences = List.copyOf(differences);
    }
  }

  /// What is no log, or none that is known.
  record Refused(String file, String reason) implements Checked {}

  /// The sums over all logs.
  ///
  /// @param culprits how many logs name one
  record Summary(int logs, int byteExact, int verdicts, int agreed, int culprits, int refused) {
    static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0);

    Summary and(Checked checked) {
      return switch (checked) {
        case Log log ->
            new Summary(
                logs + 1,
                byteExact + (log.byteExact ? 1 : 0),
                verdicts + log.verdicts,
                agreed + log.agreed,
                culprits + (log.culprit == null ? 0 : 1),
                refused);
        case Refused file -> new Summary(logs, byteExact, verdicts, agreed, culprits, refused + 1);
      };
    }

    /// Whether nothing of any log is lost.
    public boolean isLossless() {
      return byteExact == logs;
    }
  }
}
