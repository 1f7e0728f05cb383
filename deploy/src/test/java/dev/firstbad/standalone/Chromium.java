package dev.firstbad.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The browser of this machine.
final class Chromium {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private Chromium() {}

  static String path() {
    return PLACES.stream()
        .filter(place -> Files.isExecutable(Path.of(place)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium: apt-get install chromium"));
  }
}
