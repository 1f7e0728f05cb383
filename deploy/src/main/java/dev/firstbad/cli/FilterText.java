package dev.firstbad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A filter of a subscription as it is typed: `outcome=culprit`, `title^=KASAN`, `!flag=flaky`.
final class FilterText {
  private static final Pattern FORM =
      Pattern.compile("(!?)([a-z]+)(\\^|\\$|)=(.+)", Pattern.DOTALL);
  private static final Map<String, String> DIALECTS =
      Map.of("", "exact", "^", "prefix", "$", "suffix");

  private FilterText() {}

  static ObjectNode parse(String text) {
    Matcher filter = FORM.matcher(text);
    if (!filter.matches()) {
      throw new InputWrong(
          "--filter takes NAME=TEXT, NAME^=TEXT, NAME$=TEXT, with ! before it for not; not "
              + text);
    }
    ObjectNode json = Server.JSON.createObjectNode();
    json.putObject(DIALECTS.get(filter.group(3))).put(filter.group(2), filter.group(4));
    if (filter.group(1).isEmpty()) {
      return json;
    }
    ObjectNode not = Server.JSON.createObjectNode();
    not.set("not", json);
    return not;
  }
}
