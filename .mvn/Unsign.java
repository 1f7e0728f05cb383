import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// Takes the signature out of a jar: `java Unsign.java FILE`.
void main(String[] args) throws IOException {
  try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
    Path about = jar.getPath("META-INF");
    List<Path> signatures;
    try (Stream<Path> files = Files.list(about)) {
      signatures = files.filter(file -> file.toString().matches(".*\\.(SF|RSA|DSA|EC)")).toList();
    }
    for (Path signature : signatures) {
      Files.delete(signature);
    }
    unsign(about.resolve("MANIFEST.MF"));
  }
}

/// Leaves the main attributes alone: the others are the digests of the files.
void unsign(Path file) throws IOException {
  Attributes kept;
  try (var in = Files.newInputStream(file)) {
    kept = new Manifest(in).getMainAttributes();
  }
  Manifest manifest = new Manifest();
  manifest.getMainAttributes().putAll(kept);
  try (var out = Files.newOutputStream(file)) {
    manifest.write(out);
  }
}
