package dev.firstbad.engine;

import java.util.regex.Pattern;

/// What the tags of releases look like, by a pattern in which `*` stands for anything.
///
/// @param names the names that the pattern admits
/// @param head what they begin with, up to the version
/// @param tail what they end with, behind the version
record ReleaseTag(Pattern names, String head, String tail) {
  private static final Pattern VERSION = Pattern.compile("\\d+(?:[._]\\d+)*");

  /// A version may follow words, but no other number: `1.2-beta3` is none.
  private static final Pattern WORDS_AND_VERSION = Pattern.compile("[^0-9.]*" + VERSION);

  static ReleaseTag of(String pattern) {
    int first = pattern.indexOf('*');
    String head = first < 0 ? pattern : pattern.substring(0, first);
    return new ReleaseTag(
        Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E"),
        head.replaceFirst("[0-9._]*$", ""),
        first < 0
            ? ""
            : pattern.substring(pattern.lastIndexOf('*') + 1).replaceFirst("^[0-9._]*", ""));
  }

  boolean matches(String tag) {
    if (!names.matcher(tag).matches() || tag.length() < head.length() + tail.length()) {
      return false;
    }
    String version = tag.substring(head.length(), tag.length() - tail.length());
    Pattern wanted = head.endsWith("v") ? VERSION : WORDS_AND_VERSION;
    return wanted.matcher(version).matches();
  }
}
