package dev.firstbad.producer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses in a list of mailboxes (RFC 5322, 3.4), names and comments left out.
final class Addresses {
  private static final Pattern NAME = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\)");
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]*[A-Za-z0-9]");

  private Addresses() {}

  static List<String> in(String list) {
    List<String> addresses = new ArrayList<>();
    Matcher found = ADDRESS.matcher(NAME.matcher(list).replaceAll(" "));
    while (found.find()) {
      addresses.add(found.group());
    }
    return addresses;
  }
}
