package dev.firstbad.query.http;

import dev.firstbad.alert.Alert;
import dev.firstbad.query.readmodel.AlertList;
import dev.firstbad.query.readmodel.Page;
import java.util.List;

/// What is asked of alerts, as parameters of a request.
public final class Alerting {
  /// The names of its parameters.
  public static final List<String> NAMES = List.of("kind", "bisection");

  private Alerting() {}

  /// Those that are asked for.
  public static Page<Alert> page(AlertList alerts, Parameters query) {
    return alerts.list(
        query.word("kind", Alert.Kind.class),
        query.bisection("bisection"),
        query.sight(),
        query.cursor(),
        query.limit());
  }
}
