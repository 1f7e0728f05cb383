package dev.firstbad.engine;

import dev.firstbad.event.CommitId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of a repository's tags are releases, and which of them a walk back tests.
///
/// Source of the rules: the description of syzkaller's bisection, 2.7.
public final class Releases {
  /// What a tag with numbers looks like: `v6.1`, `v6.1.3`, `release-2.0`; candidates are none.
  private static final Pattern VERSION =
      Pattern.compile("(?:.*?[^0-9.])??(\\d+(?:\\.\\d+)*)(-rc\\d+)?");

  private static final Comparator<List<BigInteger>> BY_NUMBERS = Releases::compare;

  private Releases() {}

  /// The releases among tags, newest first.
  ///
  /// @param pattern which tags count: `*` stands for anything
  public static List<Release> of(Map<String, CommitId> tags, String pattern) {
    Pattern wanted = Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    return tags.entrySet().stream()
        .filter(tag -> wanted.matcher(tag.getKey()).matches() && isRelease(tag.getKey()))
        .map(tag -> new Release(tag.getKey(), tag.getValue()))
        .sorted(
            Comparator.<Release, List<BigInteger>>comparing(
                    release -> numbers(release.name()), BY_NUMBERS)
                .reversed()
                .thenComparing(Release::name))
        .toList();
  }

  /// The releases that are tested of all, newest first: the newest sub-releases of the newest
  /// release, then fewer and fewer, the oldest always.
  public static List<Release> thinned(List<Release> releases) {
    List<Release> minor = releases.stream().takeWhile(Releases::isSubRelease).toList();
    List<Release> major = releases.stream().filter(release -> !isSubRelease(release)).toList();
    List<Release> picked = new ArrayList<>(minor.subList(0, Math.min(2, minor.size())));
    if (minor.size() > 5) {
      picked.add(minor.get(minor.size() / 2));
    }
    for (int i = 0; i < major.size(); i++) {
      int step = i < 3 ? 1 : i < 11 ? 2 : 3;
      if (i % step == 0 || i == major.size() - 1) {
        picked.add(major.get(i));
      }
    }
    return picked;
  }

  private static boolean isRelease(String tag) {
    Matcher version = VERSION.matcher(tag);
    return version.matches() && version.group(2) == null;
  }

  private static boolean isSubRelease(Release release) {
    return numbers(release.name()).size() > 2;
  }

  private static List<BigInteger> numbers(String tag) {
    Matcher version = VERSION.matcher(tag);
    List<BigInteger> numbers = new ArrayList<>();
    if (version.matches()) {
      for (String number : version.group(1).split("\\.", -1)) {
        numbers.add(new BigInteger(number));
      }
    }
    return numbers;
  }

  private static int compare(List<BigInteger> one, List<BigInteger> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int compared = one.get(i).compareTo(other.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
