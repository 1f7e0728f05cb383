package dev.firstbad.log;

import dev.firstbad.event.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is told of what; these lines count only where the search is over, for others' text can look
/// like them.
sealed interface Dispatch extends Line {

  /// Who is told.
  record RecipientsLine(Heading heading, List<String> addresses) implements Dispatch {
    /// One list for all until 2020-07-31, then To and Cc.
    enum Heading {
      ALL("cc: "),
      TO("recipients (to): "),
      CC("recipients (cc): ");

      final String start;

      Heading(String start) {
        this.start = start;
      }

      /// The field its addresses belong to: the one list of early logs went to Cc.
      Recipient.Field field() {
        return this == TO ? Recipient.Field.TO : Recipient.Field.CC;
      }
    }

    static @Nullable RecipientsLine read(Heading heading, String rest) {
      return GoQuote.parse(rest)
          .map(addresses -> new RecipientsLine(heading, addresses))
          .orElse(null);
    }

    @Override
    public String text() {
      return heading.start + GoQuote.format(addresses) + "\n";
    }
  }

  /// The title of the crash; its report is all that follows.
  record CrashLine(String title) implements Dispatch {
    static final String START = "crash: ";

    @Override
    public String text() {
      return START + title + "\n";
    }
  }
}
