package dev.firstbad.query.page;

import dev.firstbad.alert.Alert;
import dev.firstbad.event.Word;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person should look at, the newest first.
///
/// @param given the parameters that are set, by name
/// @param next the address of the next page; null on the last
public record AlertsPage(
    Frame frame, Map<String, String> given, List<Row> rows, @Nullable String next) {
  static final String PATH = "/alerts";

  public AlertsPage {
    given = Map.copyOf(given);
    rows = List.copyOf(rows);
  }

  /// An alert.
  ///
  /// @param crash what its bisection looks for; empty where nothing says
  public record Row(Alert alert, String crash) {}

  public List<Alert.Kind> kinds() {
    return List.of(Alert.Kind.values());
  }

  public String word(Alert.Kind kind) {
    return Word.of(kind);
  }

  /// What is the matter, to somebody who has never seen such an alert.
  public static String meaning(Alert.Kind kind) {
    return switch (kind) {
      case LOW_CONFIDENCE -> "a result is less sure than what would be good enough to act on";
      case CONTRADICTION ->
          "one bisection found good what another, after the same crash, found bad with it";
      case OTHER_CULPRIT -> "two bisections after one crash, in one range, name different commits";
      case DISAGREEMENT -> "git was told something else than what follows from the runs";
      case SHADOW -> "a rule that only looks on would have judged otherwise";
    };
  }

  public String value(String name) {
    return given.getOrDefault(name, "");
  }
}
