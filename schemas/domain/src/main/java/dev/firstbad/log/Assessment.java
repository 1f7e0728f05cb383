package dev.firstbad.log;

import dev.firstbad.event.Signature;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far the tool trusts its culprit.
sealed interface Assessment extends Line {

  /// A signature on one side of the comparison of culprit and parent.
  ///
  /// @param side how the line names it
  record ComparedLine(Side side, @Nullable Signature signature) implements Assessment {
    /// The labels; the first two until 2019-12-10.
    enum Side {
      EARLY_CULPRIT("kernel signature:   "),
      EARLY_PARENT("previous signature: "),
      CULPRIT("culprit signature: "),
      PARENT("parent  signature: ");

      final String start;

      Side(String start) {
        this.start = start;
      }

      boolean isParent() {
        return this == PARENT || this == EARLY_PARENT;
      }
    }

    static @Nullable ComparedLine read(Side side, String rest) {
      Signature signature = Hash.signature(rest);
      return signature == null && !rest.isEmpty() ? null : new ComparedLine(side, signature);
    }

    @Override
    public String text() {
      return side.start + (signature == null ? "" : signature) + "\n";
    }
  }

  /// The tool's own chance of a wrong verdict on the way.
  record ErrorProbabilityLine(String number) implements Assessment {
    static final String START = "accumulated error probability: ";
    private static final Pattern NUMBER = Pattern.compile("[01]\\.\\d{1,9}");

    static @Nullable ErrorProbabilityLine read(String rest) {
      return NUMBER.matcher(rest).matches() ? new ErrorProbabilityLine(rest) : null;
    }

    @Override
    public String text() {
      return START + number + "\n";
    }
  }
}
