package dev.firstbad.producer.transcript;

import dev.firstbad.producer.lines.Line;
import dev.firstbad.producer.report.Preamble;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a text into the bisections that it tells of. A new one begins with a second `git bisect
/// start`, or with the opening words of a second report, once the one before has told something.
final class Sections {
  private static final Pattern OPENING =
      Pattern.compile(
          "\\* This automated bisection report was sent to you.*|0day kernel testing robot got"
              + " .*|kernel test robot noticed .*|FYI, we noticed .*");
  private static final Pattern ENVELOPE = Pattern.compile("From \\S+@\\S+ .*\\d{4}");

  private final Marked text;
  private final List<Section> sections = new ArrayList<>();
  private int from;
  private int start = -1;
  private int lastTold = -1;

  /// The last line by which a report names its culprit.
  private int reported = -1;

  private Vocabulary words = Vocabulary.DEFAULT;

  private Sections(Marked text) {
    this.text = text;
  }

  /// The bisections in a text, in order; none where it tells of none.
  static List<Section> of(Marked text) {
    Sections sections = new Sections(text);
    for (int i = 0; i < text.size(); i++) {
      sections.see(i);
    }
    return sections.end();
  }

  private void see(int index) {
    String line = text.line(index).text();
    boolean envelope = ENVELOPE.matcher(line).matches();
    if ((envelope || OPENING.matcher(line).matches()) && hasContent()) {
      cut(envelope ? index : paragraph(index));
    }
    reported = Preamble.namesCulprit(line) ? index : reported;
    if (text.mark(index) instanceof Mark.Command command && command.word().equals("start")) {
      if (start >= 0 && hasContent()) {
        cut(paragraph(index));
      }
      start = index;
      words = Vocabulary.of(command.arguments());
      lastTold = boundsGiven(index) ? index : lastTold;
    } else if (tells(index) && (start < 0 || depth(index) == depth(start))) {
      lastTold = index;
    }
  }

  /// Whether the search starts with its bounds: the log notes them before the command.
  private boolean boundsGiven(int index) {
    String bad = StartArguments.of(((Mark.Command) text.mark(index)).arguments()).bad();
    return (index > from && text.mark(index - 1) instanceof Mark.Beside)
        || (bad != null && StartArguments.isId(bad));
  }

  private boolean tells(int index) {
    return switch (text.mark(index)) {
      case Mark.Command command ->
          words.hearing(command.word()).verdict(command.word()).isPresent()
              && command.arguments().stream().anyMatch(StartArguments::isId);
      case Mark.First first -> true;
      case Mark.Possible possible -> true;
      case Mark.Named named -> named.isFirst();
      case Mark.Beside beside -> false;
      case Mark.Comment comment -> false;
      case Mark.Next next -> start >= 0;
      case Mark.Alone alone -> false;
      case Mark.MergeBase base -> false;
      case Mark.Blank blank -> false;
      case Mark.Prose prose -> false;
    };
  }

  private boolean hasContent() {
    return lastTold >= from || reported >= from;
  }

  private int depth(int index) {
    return text.line(index).depth();
  }

  /// Where the paragraph of a line begins; the one before belongs to it too if it ends in a colon
  /// or is a list of addresses.
  private int paragraph(int index) {
    int first = top(index);
    int before = first - 1;
    while (before > lastTold && text.line(before).isBlank()) {
      before--;
    }
    return before > lastTold && leadsOver(text.line(before)) ? top(before) : first;
  }

  private int top(int index) {
    int first = index;
    while (first - 1 > Math.max(lastTold, from) && !text.line(first - 1).isBlank()) {
      first--;
    }
    return first;
  }

  private static boolean leadsOver(Line line) {
    return line.text().endsWith(":") || line.text().matches("(TO|CC): .*|Greetings,");
  }

  /// Ends a section. One that tells of no bisection belongs to the one before or, without any, to
  /// the one that follows.
  private void cut(int index) {
    Section section = new Section(text.between(from, index), logDepth());
    boolean tells = lastTold >= from || Preamble.of(section.text().lines()).culprit() != null;
    if (tells) {
      sections.add(section);
    } else if (!sections.isEmpty()) {
      sections.add(sections.removeLast().with(section));
    }
    from = tells || !sections.isEmpty() ? index : from;
    start = -1;
    words = Vocabulary.DEFAULT;
  }

  private int logDepth() {
    int telling = start >= 0 ? start : lastTold;
    return telling >= from ? depth(telling) : 0;
  }

  private List<Section> end() {
    cut(text.size());
    return Quotations.folded(sections);
  }
}
