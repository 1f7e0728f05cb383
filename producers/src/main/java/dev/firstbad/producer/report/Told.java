package dev.firstbad.producer.report;

import dev.firstbad.event.Recipient;
import dev.firstbad.event.Recipient.Field;
import dev.firstbad.producer.lines.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who was told, as far as a text says so: by the header of its mail, else by lines `TO:` and `CC:`
/// in it, else by the footer that a mailing list puts under it.
public final class Told {
  private static final Pattern COPY_LINE = Pattern.compile("(TO|CC): +(\\S.*@.*)");
  private static final Pattern LIST =
      Pattern.compile("\\S.* mailing list(?: -- (\\S+@\\S+))?", Pattern.CASE_INSENSITIVE);

  private final Map<String, Recipient> recipients = new LinkedHashMap<>();

  private Told() {}

  /// Those named above the report, or by its mail.
  public static List<Recipient> above(List<Line> lines) {
    Told told = new Told();
    MailHeader header = MailHeader.of(lines);
    header.all("To").forEach(field -> told.header(field, Field.TO));
    header.all("Cc").forEach(field -> told.header(field, Field.CC));
    if (told.recipients.isEmpty()) {
      lines.forEach(told::copyLine);
    }
    return List.copyOf(told.recipients.values());
  }

  /// The mailing list named by the footer of the mail; what deeper quotes name was told of
  /// something else.
  public static List<Recipient> below(List<Line> lines, int depth) {
    Told told = new Told();
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = LIST.matcher(lines.get(i).text());
      if (lines.get(i).depth() == depth && found.matches()) {
        String named = found.group(1) != null ? found.group(1) : next(lines, i);
        told.footer(named, lines.get(i).text());
      }
    }
    return List.copyOf(told.recipients.values());
  }

  private static String next(List<Line> lines, int index) {
    return index + 1 < lines.size() ? lines.get(index + 1).text() : "";
  }

  private void header(MailHeader.Field field, Field where) {
    add(field.value(), where, "header " + field.name(), field.name() + ": " + field.value());
  }

  private void copyLine(Line line) {
    Matcher found = COPY_LINE.matcher(line.text());
    if (line.indentation() == 0 && found.matches()) {
      Field where = found.group(1).equalsIgnoreCase("to") ? Field.TO : Field.CC;
      add(found.group(2), where, "line " + found.group(1), line.text());
    }
  }

  private void footer(String address, String line) {
    if (Addresses.in(address).equals(List.of(address))) {
      add(address, Field.CC, "mailing list footer", line);
    }
  }

  private void add(String list, Field where, String rule, String line) {
    for (String address : new ArrayList<>(Addresses.in(list))) {
      recipients.putIfAbsent(address, new Recipient(address, where, rule, line));
    }
  }
}
