package dev.firstbad.cli;

import picocli.CommandLine.Parameters;

/// The one bisection that a command is about.
final class Named {
  @Parameters(
      paramLabel = "ID",
      description = "a bisection, or a beginning of its id that is unique")
  private String id;

  String path() {
    return "/api/v1/bisections/" + Server.encoded(id);
  }
}
