package dev.firstbad.wire;

import static dev.firstbad.wire.Shape.COMMIT;
import static dev.firstbad.wire.Shape.INSTANT;
import static dev.firstbad.wire.Shape.INTEGER;
import static dev.firstbad.wire.Shape.SIGNATURE;
import static dev.firstbad.wire.Shape.TEXT;
import static dev.firstbad.wire.ViewShapes.BISECTION_ID;

import dev.firstbad.alert.Alert;
import dev.firstbad.alert.AlertId;

/// An alert (`avro/alert/AlertRaised`).
final class AlertShape {
  private static final Shape<AlertId> ID =
      new Shape<>((out, id) -> out.text(id.value()), in -> new AlertId(in.text()));

  private static final Shape<Alert.Kind> KIND = Shape.symbols(Alert.Kind.values());

  static final Shape<Alert> ALERT =
      new Shape<>(
          (out, a) ->
              out.value(ID, a.id())
                  .symbol(a.kind())
                  .value(BISECTION_ID, a.bisection())
                  .optional(INTEGER, a.step())
                  .optional(BISECTION_ID, a.other())
                  .optional(INTEGER, a.otherStep())
                  .optional(COMMIT, a.commit())
                  .optional(SIGNATURE, a.signature())
                  .optional(TEXT, a.policy())
                  .text(a.reason())
                  .optional(INSTANT, a.at()),
          in ->
              new Alert(
                  in.value(ID),
                  in.value(KIND),
                  in.value(BISECTION_ID),
                  in.optional(INTEGER),
                  in.optional(BISECTION_ID),
                  in.optional(INTEGER),
                  in.optional(COMMIT),
                  in.optional(SIGNATURE),
                  in.optional(TEXT),
                  in.text(),
                  in.optional(INSTANT)));

  private AlertShape() {}
}
