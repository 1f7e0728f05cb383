package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.State;
import dev.firstbad.event.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which bisections are asked for: those that meet every condition given; null asks nothing.
///
/// @param outcome the word of its type
/// @param culprit first digits of the commit blamed
/// @param commit first digits of a commit that was a bound, was tested, decided on or blamed
/// @param author within the culprit's author, in whatever case
/// @param recipient address that is told, in whatever case
/// @param title within the title of the crash, in whatever case
/// @param text words or their beginnings, all of them somewhere in titles, subjects, addresses, ids
///   and reasons given by people, or all in one note
/// @param tool first digits of the commit of the tool that searched
/// @param compiler within the compiler of any build, in whatever case
/// @param flag its word
/// @param policy by which a step was judged
/// @param path a file that the culprit changes, or a directory of such, ending in `/`
/// @param minConfidence how sure its result is at least, 0 to 1; one without a confidence is not
/// @param from recorded then or later
/// @param to recorded before
public record BisectionFilter(
    @Nullable Kind kind,
    @Nullable State state,
    @Nullable String outcome,
    @Nullable String culprit,
    @Nullable String commit,
    @Nullable String author,
    @Nullable String recipient,
    @Nullable String title,
    @Nullable String text,
    @Nullable String tool,
    @Nullable String compiler,
    @Nullable String flag,
    @Nullable String policy,
    @Nullable String path,
    @Nullable Double minConfidence,
    @Nullable Instant from,
    @Nullable Instant to) {
  /// Asks nothing.
  public static final BisectionFilter ALL =
      new BisectionFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);
}
