package dev.firstbad.producer.workshop;

import dev.firstbad.event.Signature;
import dev.firstbad.producer.workshop.SignatureRule.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes signatures of what was built.
public record Signing(Runner runner) {
  private static final Path NOWHERE = Path.of("/dev/null");

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");

  /// The signature of what was built in this directory.
  public Taken take(SignatureRule rule, Path directory) throws InterruptedException {
    try {
      return switch (rule) {
        case SignatureRule.OfFiles(List<String> files) -> ofFiles(files, directory);
        case SignatureRule.OfElf(String file) -> signed(Elf.digest(directory.resolve(file)));
        case SignatureRule.Printed(Command command) -> printed(command);
      };
    } catch (IOException e) {
      return new Taken.Failed(Faults.reason(e));
    }
  }

  /// The content of one file alone; of several, each behind its name and length, so that moving
  /// bytes from one to the next shows.
  private static Taken ofFiles(List<String> files, Path directory) throws IOException {
    Sha256 sha = new Sha256();
    for (String name : files) {
      Path file = directory.resolve(name);
      if (files.size() > 1) {
        sha.update((name + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
      }
      sha.update(file);
    }
    return signed(sha.hex());
  }

  private Taken printed(Command command) throws InterruptedException {
    Finish finish = runner.run(command, NOWHERE);
    String text = finish.output().text().strip();
    if (finish.isSuccess() && HEX.matcher(text).matches()) {
      return signed(text.toLowerCase(Locale.ROOT));
    }
    return new Taken.Failed(
        finish.isSuccess()
            ? "not 40 or 64 hex digits: '%s'"
                .formatted(text.substring(0, Math.min(200, text.length())))
            : "the command that prints it " + finish.end().words());
  }

  private static Taken signed(String hex) {
    return new Taken.Signed(new Signature(hex));
  }
}
