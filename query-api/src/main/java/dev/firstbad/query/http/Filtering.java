package dev.firstbad.query.http;

import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.State;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Word;
import dev.firstbad.query.readmodel.BisectionFilter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private static final List<String> FLAGS =
      Arrays.stream(Flag.Kind.values()).map(Word::of).toList();

  /// The names of its parameters.
  public static final List<String> NAMES =
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
          "tool",
          "compiler",
          "flag",
          "policy",
          "path",
          "minConfidence",
          "from",
          "to");

  private Filtering() {}

  public static BisectionFilter of(Parameters query) {
    return of(query, query.time("from"));
  }

  /// Those of a stream, where `from` says something else.
  public static BisectionFilter ofStream(Parameters query) {
    return of(query, null);
  }

  private static BisectionFilter of(Parameters query, @Nullable Instant from) {
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
        query.hash("tool"),
        query.text("compiler"),
        query.word("flag", FLAGS),
        query.text("policy"),
        query.text("path"),
        query.probability("minConfidence"),
        from,
        query.time("to"));
  }
}
