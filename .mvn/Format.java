import com.google.googlejavaformat.java.Main;

/// Runs google-java-format over the Java sources of all modules: `apply` formats what changed since
/// the last time, `check` fails if anything is not formatted.
///
/// The build starts it on the JDK of the toolchain: the formatter parses with the compiler of the
/// JDK that it runs on, and the one that runs Maven may not know today's Java.
void main(String[] args) throws Exception {
  switch (args[0]) {
    case "apply" -> apply();
    case "check" -> System.exit(check());
    default -> throw new IllegalArgumentException("apply or check, not " + args[0]);
  }
}

/// A file that does not parse is left alone: the compiler says so better.
void apply() throws Exception {
  Path stamp = Path.of("target/formatted");
  Instant last = Files.exists(stamp) ? Files.getLastModifiedTime(stamp).toInstant() : Instant.EPOCH;
  Instant now = Instant.now();
  List<String> changed = sources(last);
  if (!changed.isEmpty()) {
    format(changed, "--replace");
  }
  Files.createDirectories(stamp.getParent());
  Files.write(stamp, new byte[0]);
  Files.setLastModifiedTime(stamp, FileTime.from(now));
}

int check() throws Exception {
  int exit = format(sources(Instant.EPOCH), "--dry-run", "--set-exit-if-changed");
  if (exit != 0) {
    System.err.println("Not formatted: run `mvn -N process-sources` and commit what it changes.");
  }
  return exit;
}

int format(List<String> files, String... options) throws Exception {
  String[] args = Stream.concat(Stream.of(options), files.stream()).toArray(String[]::new);
  PrintWriter err = new PrintWriter(System.err, true);
  int exit = new Main(err, err, System.in).format(args);
  err.flush();
  return exit;
}

List<String> sources(Instant since) throws IOException {
  BiPredicate<Path, BasicFileAttributes> wanted =
      (file, attributes) ->
          file.toString().endsWith(".java")
              && !file.toString().contains("/target/")
              && !attributes.lastModifiedTime().toInstant().isBefore(since);
  try (Stream<Path> files = Files.find(Path.of("."), 99, wanted)) {
    return files.map(Path::toString).sorted().toList();
  }
}
