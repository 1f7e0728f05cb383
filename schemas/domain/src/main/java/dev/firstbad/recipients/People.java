package dev.firstbad.recipients;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.Recipient.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whom a commit itself names: its author, never its committer, and the people of its trailers.
///
/// @param trailers those that count, in the order in which they are tried
record People(Set<Trailer> trailers, Scope scope) {
  private static final String STABLE = "stable@vger.kernel.org";

  /// Which lines of a message can hold trailers.
  enum Scope {
    BODY,
    WHOLE_MESSAGE
  }

  /// Each line's person, in the order of the lines, the author first.
  List<Recipient> namedBy(CommitDescribed commit, Field field) {
    List<Recipient> named = new ArrayList<>();
    String author = commit.author();
    Address.ofAuthor(author)
        .map(address -> new Recipient(address, field, "author", "Author: " + author))
        .ifPresent(named::add);
    commit
        .message()
        .lines()
        .skip(scope == Scope.WHOLE_MESSAGE ? 0 : 1)
        .forEach(line -> namedBy(line, field).ifPresent(named::add));
    return named;
  }

  /// The first trailer that fits ends the line, even if its address cannot be read.
  private Optional<Recipient> namedBy(String line, Field field) {
    for (Trailer trailer : trailers) {
      Optional<String> value = trailer.valueIn(line);
      if (value.isPresent()) {
        return Address.parse(value.get())
            .filter(address -> !address.equals(STABLE))
            .map(address -> new Recipient(address, field, trailer.rule(), line));
      }
    }
    return Optional.empty();
  }
}
