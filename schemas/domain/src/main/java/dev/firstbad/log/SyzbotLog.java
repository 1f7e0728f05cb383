package dev.firstbad.log;

import java.util.ArrayList;
import java.util.List;

/// The logs that syzbot's bisections leave, of all eras.
public final class SyzbotLog {
  private SyzbotLog() {}

  /// What the log tells. Every text can be parsed: what no rule knows becomes notes, and placing
  /// the drafts and [LogWriter] give the text back exactly.
  public static ParsedLog parse(String text) {
    int whole = text.lastIndexOf('\n') + 1;
    List<Message> messages = MessageReader.read(text.substring(0, whole));
    Dating dating = Dating.of(messages);
    Tale tale = new Tale();
    String era = Era.name(dating.span());
    new Narrator(messages, era, tale).tell(text.substring(whole));
    List<String> warnings = new ArrayList<>();
    if (dating.isContradicted()) {
      warnings.add("the log has lines that no one version of the tool prints together");
    }
    return new ParsedLog(era, tale.entries(), tale.quality(), List.of(), warnings);
  }
}
