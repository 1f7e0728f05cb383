package dev.firstbad.producer.report;

import dev.firstbad.producer.lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of a mail at the top of a text (RFC 5322, 2.2), folded lines joined.
final class MailHeader {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*)");
  private static final Pattern ENVELOPE = Pattern.compile("From \\S+.*\\d{4}");

  /// One of these must be there, or it is no mail.
  private static final Set<String> TELLING = Set.of("from", "to", "subject", "message-id");

  record Field(String name, String value) {}

  private final List<Field> fields;

  private MailHeader(List<Field> fields) {
    this.fields = fields;
  }

  /// Whether a line is the envelope that begins a mail in a mailbox file.
  static boolean isEnvelope(Line line) {
    return line.depth() == 0 && ENVELOPE.matcher(line.text()).matches();
  }

  static MailHeader of(List<Line> lines) {
    List<Field> fields = new ArrayList<>();
    int at = 0;
    while (at < lines.size() && (lines.get(at).isBlank() || isEnvelope(lines.get(at)))) {
      at++;
    }
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      if (!take(lines.get(at), fields)) {
        return new MailHeader(List.of());
      }
    }
    boolean telling = fields.stream().anyMatch(field -> TELLING.contains(lower(field.name)));
    return new MailHeader(telling ? fields : List.of());
  }

  private static boolean take(Line line, List<Field> fields) {
    if (line.indentation() > 0 && !fields.isEmpty()) {
      Field last = fields.removeLast();
      fields.add(new Field(last.name, last.value + " " + line.text()));
      return true;
    }
    Matcher found = FIELD.matcher(line.text());
    if (line.depth() > 0 || !found.matches()) {
      return false;
    }
    fields.add(new Field(found.group(1), found.group(2)));
    return true;
  }

  List<Field> all(String name) {
    return fields.stream().filter(field -> field.name.equalsIgnoreCase(name)).toList();
  }

  Optional<String> first(String name) {
    return all(name).stream().map(Field::value).findFirst();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
