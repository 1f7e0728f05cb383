package dev.firstbad.cli;

import picocli.CommandLine.Option;

/// How many items of a list are wanted.
final class Limit {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "at most so many (default: ${DEFAULT-VALUE}; 0 lists all)")
  private int limit;

  int most() {
    if (limit < 0) {
      throw new InputWrong("--limit is 0 or more, not " + limit);
    }
    return limit == 0 ? Integer.MAX_VALUE : limit;
  }
}
