package dev.firstbad.wire;

import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.Shape.TEXT;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All outcomes in one flat record, so that a new one is a symbol and no new union branch.
final class OutcomeShape {
  private OutcomeShape() {}

  static final Shape<Outcome> OUTCOME = new Shape<>(OutcomeShape::write, OutcomeShape::read);

  /// The symbols of `OutcomeType`.
  private enum Type {
    CULPRIT,
    INCONCLUSIVE,
    HORIZON,
    NOT_REPRODUCED,
    FLAKE,
    FAILED,
    INFRA,
    TRUNCATED,
    NOT_CONFIRMED
  }

  private static final Type[] TYPES = Type.values();

  private static void write(AvroOut out, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Culprit(CommitId commit, @Nullable String title) ->
          write(out, Type.CULPRIT, commit, title, List.of(), null);
      case Outcome.Inconclusive(List<CommitId> candidates, @Nullable String statement) ->
          write(out, Type.INCONCLUSIVE, null, null, candidates, statement);
      case Outcome.NotConfirmed(CommitId commit, @Nullable String title, String statement) ->
          write(out, Type.NOT_CONFIRMED, commit, title, List.of(), statement);
      case Outcome.Horizon(@Nullable CommitId commit, @Nullable String title, String statement) ->
          write(out, Type.HORIZON, commit, title, List.of(), statement);
      case Outcome.NotReproduced(String statement) ->
          write(out, Type.NOT_REPRODUCED, null, null, List.of(), statement);
      case Outcome.Flake(String statement) ->
          write(out, Type.FLAKE, null, null, List.of(), statement);
      case Outcome.Failed(String error) -> write(out, Type.FAILED, null, null, List.of(), error);
      case Outcome.Infra(String error) -> write(out, Type.INFRA, null, null, List.of(), error);
      case Outcome.Truncated() -> write(out, Type.TRUNCATED, null, null, List.of(), null);
    }
  }

  private static void write(
      AvroOut out,
      Type type,
      @Nullable CommitId commit,
      @Nullable String title,
      List<CommitId> candidates,
      @Nullable String statement)
      throws IOException {
    out.symbol(type)
        .optional(COMMIT, commit)
        .optional(TEXT, title)
        .list(COMMIT, candidates)
        .optional(TEXT, statement);
  }

  private static Outcome read(AvroIn in) throws IOException {
    Type type = in.symbol(TYPES);
    CommitId commit = in.optional(COMMIT);
    String title = in.optional(TEXT);
    List<CommitId> candidates = in.list(COMMIT);
    String statement = in.optional(TEXT);
    return switch (type) {
      case CULPRIT -> new Outcome.Culprit(told(commit, type), title);
      case INCONCLUSIVE -> new Outcome.Inconclusive(candidates, statement);
      case NOT_CONFIRMED ->
          new Outcome.NotConfirmed(told(commit, type), title, told(statement, type));
      case HORIZON -> new Outcome.Horizon(commit, title, told(statement, type));
      case NOT_REPRODUCED -> new Outcome.NotReproduced(told(statement, type));
      case FLAKE -> new Outcome.Flake(told(statement, type));
      case FAILED -> new Outcome.Failed(told(statement, type));
      case INFRA -> new Outcome.Infra(told(statement, type));
      case TRUNCATED -> new Outcome.Truncated();
    };
  }

  private static <T> T told(@Nullable T value, Type type) {
    if (value == null) {
      throw new UnreadableRecord("its outcome " + type + " lacks what it must say");
    }
    return value;
  }
}
