package dev.firstbad.log;

import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Terms;
import java.util.ArrayList;
import java.util.List;

/// The words that begin a recorded search again. Ends of the range that are known by their ids are
/// told apart: a name may mean another commit by now.
final class StartWords {
  private StartWords() {}

  static List<String> of(SearchStarted search, Terms terms) {
    List<String> words = new ArrayList<>();
    if (!terms.equals(Terms.DEFAULT)) {
      words.add("--term-bad=" + terms.bad());
      words.add("--term-good=" + terms.good());
    }
    boolean resolved = search.bad() != null || !search.good().isEmpty();
    List<String> given = search.arguments();
    int end = given.contains("--") ? given.indexOf("--") : given.size();
    for (int i = 0; i < end; i++) {
      String word = given.get(i);
      if (word.startsWith("--term-")) {
        i += word.contains("=") ? 0 : 1;
      } else if (word.startsWith("--") || !resolved) {
        words.add(word);
      }
    }
    words.addAll(given.subList(end, given.size()));
    return words;
  }
}
