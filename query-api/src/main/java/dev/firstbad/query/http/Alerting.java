package dev.firstbad.query.http;

import dev.firstbad.alert.Alert;
import dev.firstbad.query.readmodel.AlertList;
import dev.firstbad.query.readmodel.Page;
import java.util.List;
import java.util.stream.Stream;

/// What is asked of alerts, as parameters of a request.
public final class Alerting {
  private static final List<String> NAMES = List.of("kind", "bisection");

  private Alerting() {}

  /// The names of its parameters, and more.
  public static String[] names(String... more) {
    return Stream.concat(NAMES.stream(), Stream.of(more)).toArray(String[]::new);
  }

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
