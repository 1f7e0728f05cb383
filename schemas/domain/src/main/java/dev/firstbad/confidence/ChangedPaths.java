package dev.firstbad.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The paths that a commit changes, as git prints them: with a diffstat, or as raw lines.
///
/// @param paths those of files; of long ones a diffstat prints but the end, behind `.../`
/// @param directories where git printed no more of what changed below them
record ChangedPaths(List<String> paths, List<String> directories) {
  private static final Pattern STAT = Pattern.compile("^ (\\S.*?) +\\| +(?:\\d+|Bin\\b.*)");
  private static final Pattern RAW = Pattern.compile("^:\\d{6} (\\d{6}) [^\\t]*\\t(.*)$");
  private static final Pattern RENAMED = Pattern.compile("\\{(.*?) => (.*?)}");
  private static final String CUT = ".../";
  private static final String DIRECTORY = "040000";

  ChangedPaths {
    paths = List.copyOf(paths);
    directories = List.copyOf(directories);
  }

  static ChangedPaths in(String changes) {
    List<String> paths = new ArrayList<>();
    List<String> directories = new ArrayList<>();
    for (String line : changes.lines().toList()) {
      Matcher stat = STAT.matcher(line);
      Matcher raw = RAW.matcher(line);
      if (stat.find()) {
        paths.add(renamed(stat.group(1)));
      } else if (raw.find()) {
        String path = raw.group(2).substring(raw.group(2).lastIndexOf('\t') + 1);
        (raw.group(1).equals(DIRECTORY) ? directories : paths).add(path);
      }
    }
    return new ChangedPaths(paths, directories);
  }

  /// Whether all that changed is known file by file.
  boolean areComplete() {
    return !paths.isEmpty() && directories.isEmpty();
  }

  boolean contain(String file) {
    return paths.stream().anyMatch(path -> isOf(path, file));
  }

  /// Whether a file of the same directory is among them.
  boolean haveNeighbour(String file) {
    String directory = file.substring(0, file.lastIndexOf('/') + 1);
    return paths.stream()
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .anyMatch(path -> !path.equals(CUT) && isOf(path, directory));
  }

  private static boolean isOf(String path, String file) {
    return path.startsWith(CUT)
        ? file.endsWith(path.substring(CUT.length() - 1))
        : file.equals(path);
  }

  /// The new name of what was renamed.
  private static String renamed(String path) {
    Matcher part = RENAMED.matcher(path);
    if (part.find()) {
      return part.replaceFirst(Matcher.quoteReplacement(part.group(2))).replace("//", "/");
    }
    return path.substring(path.lastIndexOf(" => ") < 0 ? 0 : path.lastIndexOf(" => ") + 4);
  }
}
