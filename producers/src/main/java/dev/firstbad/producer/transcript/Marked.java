package dev.firstbad.producer.transcript;

import dev.firstbad.producer.lines.Line;
import dev.firstbad.producer.report.ShownCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines with their marks. What a shown commit or a patch says is quoted: it marks nothing.
record Marked(List<Line> lines, List<Mark> marks) {
  private static final Pattern PATCH =
      Pattern.compile(
          "[-+ @\\\\\t]|diff --git |index |(new|deleted) file mode |(old|new) mode "
              + "|(dis)?similarity index |(rename|copy) (from|to) |Binary files |GIT binary patch");

  Marked {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  static Marked of(List<Line> lines) {
    List<Mark> marks = new ArrayList<>(lines.size());
    while (marks.size() < lines.size()) {
      int at = marks.size();
      marks.add(Mark.of(lines.get(at)));
      int quoted = Math.max(commitEnd(lines, at), patchEnd(lines, at));
      lines.subList(at + 1, quoted).forEach(line -> marks.add(unmarked(line)));
    }
    return new Marked(lines, marks);
  }

  private static Mark unmarked(Line line) {
    return line.isBlank() ? Mark.BLANK : Mark.PROSE;
  }

  /// The index after the commit shown from a line on, or after the line.
  private static int commitEnd(List<Line> lines, int at) {
    return ShownCommit.at(lines, at).map(ShownCommit::to).orElse(at + 1);
  }

  /// The index after the patch that begins with a line, or after the line.
  private static int patchEnd(List<Line> lines, int at) {
    int end = at + 1;
    if (lines.get(at).text().startsWith("diff --git ")) {
      while (end < lines.size() && inPatch(lines.get(end), lines.get(at))) {
        end++;
      }
    }
    return end;
  }

  private static boolean inPatch(Line line, Line first) {
    int margin = Math.min(first.indentation(), line.indentation());
    String text = line.indented().substring(margin);
    return line.isBlank() || (line.depth() == first.depth() && PATCH.matcher(text).lookingAt());
  }

  int size() {
    return lines.size();
  }

  Line line(int index) {
    return lines.get(index);
  }

  Mark mark(int index) {
    return marks.get(index);
  }

  /// A run of these lines.
  Marked between(int from, int to) {
    return new Marked(lines.subList(from, to), marks.subList(from, to));
  }

  /// These lines and those.
  Marked and(Marked next) {
    List<Line> allLines = new ArrayList<>(lines);
    List<Mark> allMarks = new ArrayList<>(marks);
    allLines.addAll(next.lines);
    allMarks.addAll(next.marks);
    return new Marked(allLines, allMarks);
  }
}
