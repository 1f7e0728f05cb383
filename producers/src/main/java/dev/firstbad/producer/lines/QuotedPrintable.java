package dev.firstbad.producer.lines;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The transfer encoding in which mail breaks long lines with `=` and writes bytes as `=C3` (RFC
/// 2045, 6.7).
final class QuotedPrintable {
  private static final Pattern DECLARED =
      Pattern.compile("(?im)^[> \t]*Content-Transfer-Encoding:[ \t]*quoted-printable");

  /// A word of a bisection log whose `=` is escaped.
  private static final Pattern ESCAPED =
      Pattern.compile("(?m)^[> \t]*(git[ -]bisect .*|# .*\\[[0-9a-f]{40}].*)=3D");

  /// A comment of a bisection log that is broken softly, and goes on with neither comment nor
  /// command.
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?m)^[> \t]*# [^\\n]{0,60}\\[[0-9a-f]{40}][^\\n]*=\\r?\\n(?![> \t]*(#|git["
              + " -]bisect|$))");

  private static final Pattern BYTES = Pattern.compile("(=[0-9A-F]{2})+");

  private QuotedPrintable() {}

  /// Whether a text is encoded so: it declares it, or its log makes no sense otherwise.
  static boolean encodes(String text) {
    return text.indexOf('=') >= 0
        && (DECLARED.matcher(text).find()
            || ESCAPED.matcher(text).find()
            || BROKEN.matcher(text).find());
  }

  static String decoded(String line) {
    return BYTES.matcher(line).replaceAll(run -> Matcher.quoteReplacement(decodedRun(run.group())));
  }

  private static String decodedRun(String run) {
    byte[] bytes = new byte[run.length() / 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(run, 3 * i + 1, 3 * i + 3, 16);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
