package dev.firstbad.producer.workshop;

import dev.firstbad.event.Signature;
import java.util.List;

/// How the signature of what was built is taken: equal signatures are the same binary.
public sealed interface SignatureRule {
  /// The signature, or why there is none.
  sealed interface Taken {
    /// It is this.
    record Signed(Signature signature) implements Taken {}

    /// It could not be taken.
    record Failed(String reason) implements Taken {}
  }

  /// The SHA-256 of files, in the order of their names, each with its name.
  ///
  /// @param files relative to the work tree
  record OfFiles(List<String> files) implements SignatureRule {
    public OfFiles {
      files = files.stream().sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException("a signature needs a file");
      }
    }
  }

  /// The SHA-256 of what an ELF file puts into memory: neither debug information nor build ids
  /// count.
  ///
  /// @param file relative to the work tree
  record OfElf(String file) implements SignatureRule {}

  /// What a command prints: 40 or 64 hex digits.
  record Printed(Command command) implements SignatureRule {}
}
