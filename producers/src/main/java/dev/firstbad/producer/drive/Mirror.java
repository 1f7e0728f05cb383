package dev.firstbad.producer.drive;

import dev.firstbad.producer.repository.Clones;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/// Bare copies of remote repositories, one an address.
record Mirror(Path directory) {
  private static final Pattern REMOTE = Pattern.compile("[a-z][a-z+]*://.*|[^/]+@[^/:]+:.*");

  static boolean isRemote(String repository) {
    return REMOTE.matcher(repository).matches();
  }

  /// The mirror of an address, with all that is there now.
  Path of(String address) {
    String name = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)) + ".git";
    Path mirror = directory.resolve(name);
    if (Files.isDirectory(mirror)) {
      Clones.update(mirror);
    } else {
      Clones.mirror(address, directory, name);
    }
    return mirror;
  }
}
