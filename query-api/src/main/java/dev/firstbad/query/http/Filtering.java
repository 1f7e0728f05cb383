package dev.firstbad.query.http;

import dev.firstbad.bisection.State;
import dev.firstbad.event.Kind;
import dev.firstbad.query.readmodel.BisectionFilter;
import java.util.List;
import java.util.stream.Stream;

/// The filters of the list of bisections, as parameters of a request.
public final class Filtering {
  public static final List<String> OUTCOMES =
      List.of(
          "culprit",
          "inconclusive",
          "horizon",
          "not-reproduced",
          "flake",
          "failed",
          "infra",
          "truncated",
          "not-confirmed");

  private static final List<String> NAMES =
      List.of(
          "kind",
          "state",
          "outcome",
          "culprit",
          "commit",
          "author",
          "recipient",
          "title",
          "q",
          "from",
          "to");

  private Filtering() {}

  /// The names of all filters, and more.
  public static String[] names(String... more) {
    return Stream.concat(NAMES.stream(), Stream.of(more)).toArray(String[]::new);
  }

  public static BisectionFilter of(Parameters query) {
    return new BisectionFilter(
        query.word("kind", Kind.class),
        query.word("state", State.class),
        query.word("outcome", OUTCOMES),
        query.hash("culprit"),
        query.hash("commit"),
        query.text("author"),
        query.text("recipient"),
        query.text("title"),
        query.text("q"),
        query.time("from"),
        query.time("to"));
  }
}
