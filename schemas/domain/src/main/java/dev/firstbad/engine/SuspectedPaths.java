package dev.firstbad.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files in which a culprit is expected.
final class SuspectedPaths {
  private static final Pattern FILE = Pattern.compile("[\\w.+@-]*(?:/[\\w.+@-]+)*\\.\\w+");

  private final Predicate<String> included;

  private SuspectedPaths(Predicate<String> included) {
    this.included = included;
  }

  /// Files and what lies below directories.
  static SuspectedPaths below(List<String> paths) {
    List<String> roots =
        paths.stream()
            .map(path -> path.replaceFirst("^(\\./)+", "").replaceFirst("/+$", ""))
            .toList();
    return new SuspectedPaths(path ->
        roots.stream()
            .anyMatch(root -> root.isEmpty() || path.equals(root) || path.startsWith(root + "/")));
  }

  /// The files that a crash report names, in whatever directory they were when it was printed.
  static SuspectedPaths in(String report) {
    Map<String, List<String>> named = new HashMap<>();
    Matcher file = FILE.matcher(report);
    while (file.find()) {
      String name = "/" + file.group().replaceFirst("^/", "");
      named.computeIfAbsent(last(name), key -> new ArrayList<>()).add(name);
    }
    return new SuspectedPaths(
        path -> named.getOrDefault(last(path), List.of()).stream().anyMatch(isAt(path)));
  }

  boolean includeAny(List<String> paths) {
    return paths.stream().anyMatch(included);
  }

  private static Predicate<String> isAt(String path) {
    return name -> name.endsWith("/" + path) || ("/" + path).endsWith(name);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
