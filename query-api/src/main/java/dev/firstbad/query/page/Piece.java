package dev.firstbad.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a sentence that names steps, as `2 binaries crashed: steps 3, 5`.
///
/// @param step the step that the piece is the number of; 0 where it is other text
public record Piece(String text, int step) {
  private static final Pattern NUMBER = Pattern.compile("(?:\\bsteps? |\\G(?<!^), )(\\d{1,6})\\b");

  /// @param steps how many steps there are: other numbers are none of theirs
  static List<Piece> of(String text, int steps) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    int from = 0;
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      if (number >= 1 && number <= steps) {
        pieces.add(new Piece(text.substring(from, matcher.start(1)), 0));
        pieces.add(new Piece(matcher.group(1), number));
        from = matcher.end(1);
      }
    }
    pieces.add(new Piece(text.substring(from), 0));
    return pieces;
  }
}
