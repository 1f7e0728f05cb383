package dev.firstbad.recipients;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of `get_maintainer.pl`: an address and, where roles were asked for, a role in brackets.
record Maintainer(String address, String role, String line) {
  private static final String LKML = "linux-kernel@vger.kernel.org";
  private static final Pattern LINE =
      Pattern.compile("([^<>]*+<[^<>]*+>|\\S++)\\s*+(?:\\((.*)\\))?+\\s*+");

  /// The maintainer of a line; empty where its address cannot be read.
  static Optional<Maintainer> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String role = matcher.group(2) == null ? "" : matcher.group(2);
    return Address.parse(matcher.group(1)).map(address -> new Maintainer(address, role, line));
  }

  boolean isList() {
    return role.contains("list");
  }

  boolean isKernelList() {
    return address.equals(LKML);
  }

  boolean isResponsible() {
    return role.contains("maintainer") || role.contains("supporter");
  }
}
