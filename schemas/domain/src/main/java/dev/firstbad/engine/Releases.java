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
  private static final Pattern NUMBERS = Pattern.compile("(\\d+(?:[._]\\d+)*)\\D*$");
  private static final Pattern SEPARATOR = Pattern.compile("[._]");

  private static final Comparator<List<BigInteger>> BY_NUMBERS = Releases::compare;

  private Releases() {}

  /// The releases among tags, newest first; candidates are none.
  ///
  /// @param pattern which tags count: `*` stands for anything that is a version
  public static List<Release> of(Map<String, CommitId> tags, String pattern) {
    ReleaseTag wanted = ReleaseTag.of(pattern);
    return tags.entrySet().stream()
        .filter(tag -> wanted.matches(tag.getKey()))
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
  ///
  /// Where every release looks like a sub-release, none is one.
  public static List<Release> thinned(List<Release> releases) {
    List<Release> major = releases.stream().filter(release -> !isSubRelease(release)).toList();
    if (major.isEmpty()) {
      return sparse(releases);
    }
    List<Release> picked = new ArrayList<>(newest(releases));
    picked.addAll(sparse(major));
    if (!picked.contains(releases.getLast())) {
      picked.add(releases.getLast());
    }
    return picked;
  }

  /// The two newest sub-releases, and the one in the middle of many.
  private static List<Release> newest(List<Release> releases) {
    List<Release> minor = releases.stream().takeWhile(Releases::isSubRelease).toList();
    List<Release> picked = new ArrayList<>(minor.subList(0, Math.min(2, minor.size())));
    if (minor.size() > 5) {
      picked.add(minor.get(minor.size() / 2));
    }
    return picked;
  }

  private static List<Release> sparse(List<Release> releases) {
    List<Release> picked = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      int step = i < 3 ? 1 : i < 11 ? 2 : 3;
      if (i % step == 0 || i == releases.size() - 1) {
        picked.add(releases.get(i));
      }
    }
    return picked;
  }

  /// `v6.1.3` is one of `v6.1`; `2.4.0` is a main release of a project that counts in threes.
  private static boolean isSubRelease(Release release) {
    return numbers(release.name()).stream().skip(2).anyMatch(number -> number.signum() != 0);
  }

  private static List<BigInteger> numbers(String tag) {
    Matcher version = NUMBERS.matcher(tag);
    return version.find()
        ? SEPARATOR.splitAsStream(version.group(1)).map(BigInteger::new).toList()
        : List.of();
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
