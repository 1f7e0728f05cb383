package dev.firstbad.recipients;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A kind of line in a commit message that names a person to be told. Case matters, and so does a
/// blank before it. Groups are atomic: a line of many `-and-reviewed-` costs no more than another.
enum Trailer {
  REVIEWED("Reviewed-by", "(?>Reviewed-|[A-Za-z-]+-and-[Rr]eviewed-).*: (.*)"),
  ACKED("Acked-by", "(?>Acked-|[A-Za-z-]+-and-[Aa]cked-).*: (.*)"),
  TESTED("Tested-by", "(?>Tested-|[A-Za-z-]+-and-[Tt]ested-).*: (.*)"),
  SIGNED_OFF("Signed-off-by", "Signed-off-by: (.*)"),
  CC("Cc", "(?:Cc|CC): (.*)");

  private final String rule;
  private final Pattern pattern;

  Trailer(String rule, String pattern) {
    this.rule = rule;
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
  }

  /// Its name on every surface.
  String rule() {
    return rule;
  }

  /// What the line says after the colon, if it is such a trailer.
  Optional<String> valueIn(String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
