package dev.firstbad.recipients;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one mail address of a trailer: RFC 5322 without groups and nested comments, in any script.
/// Every quantifier that could be tried in two ways is possessive, so a match takes linear time.
final class Address {
  private static final String SPACE = "(?:\\s++|\\((?:[^()\\\\]|\\\\.)*+\\))*+";
  private static final String ATOM = "[^\\s()<>\\[\\]:;@\\\\,\".\\p{Cntrl}]++";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String WORD = "(?:(?:" + ATOM + "|\\.)++|" + QUOTED + ")";
  private static final String DOTTED = ATOM + "(?:\\." + ATOM + ")*+";
  private static final String PLAIN =
      "(?:" + DOTTED + "|" + QUOTED + ")@(?:" + DOTTED + "|\\[[^\\[\\]\\s]*+\\])";
  private static final Pattern ADDRESS =
      Pattern.compile(
          SPACE
              + ("(?:(?:" + WORD + SPACE + ")*+<" + SPACE + "(?<named>" + PLAIN + ")" + SPACE + ">")
              + ("|(?<bare>" + PLAIN + "))")
              + SPACE);

  private Address() {}

  /// The address in lower case, without the name; empty unless the text is just one address.
  static Optional<String> parse(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String address =
        matcher.group("named") == null ? matcher.group("bare") : matcher.group("named");
    return Optional.of(address.toLowerCase(Locale.ROOT));
  }

  /// The address of an author as git prints it, `Name <address>`, in lower case; empty without one.
  static Optional<String> ofAuthor(String author) {
    int open = author.lastIndexOf('<');
    int close = author.lastIndexOf('>');
    return open < 0 || close <= open + 1
        ? Optional.empty()
        : Optional.of(author.substring(open + 1, close).toLowerCase(Locale.ROOT));
  }
}
