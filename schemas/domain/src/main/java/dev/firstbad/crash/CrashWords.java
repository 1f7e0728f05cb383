package dev.firstbad.crash;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The functions that the title of a crash names, and the words they are made of.
final class CrashWords {
  private static final Pattern FUNCTIONS = Pattern.compile(" in ([A-Za-z_][\\w./]*)");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z]\\w*_\\w+");
  private static final Pattern NAME = Pattern.compile("(?:^|/)([A-Za-z_]\\w*)");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]{2,}");

  /// Words that are in the names and messages of every part of a kernel.
  private static final Set<String> COMMON =
      Set.of(
          """
          the an of to in for and or on is not use add fix remove make from with if when by be as it
          this that can are was has before after between get set do put init free alloc new read
          write support check error kernel net mm fs drivers linux include lib core sys user call
          patch bug branch merge git https org pub scm warning info possible general protection
          fault null ptr deref bounds out kasan kmsan ubsan
          """
              .strip()
              .split("\\s+"));

  private CrashWords() {}

  /// The functions behind `in`, or else what is spelt like one; without what a compiler appends.
  static Set<String> functions(String title) {
    Set<String> functions = new LinkedHashSet<>();
    Matcher named = FUNCTIONS.matcher(title);
    while (named.find()) {
      NAME.matcher(named.group(1)).results().forEach(name -> functions.add(name.group(1)));
    }
    Matcher spelt = IDENTIFIER.matcher(title);
    while (functions.isEmpty() && spelt.find()) {
      functions.add(spelt.group());
    }
    functions.remove("corrupted");
    return functions;
  }

  /// Whether the title says that nothing could be told from the report.
  static boolean isCorrupted(String title) {
    return title.endsWith(" in corrupted");
  }

  /// The words of a text that are worth comparing, in lower case.
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
    words.removeAll(COMMON);
    return words;
  }

  static Set<String> of(Set<String> texts) {
    return of(String.join(" ", texts));
  }
}
