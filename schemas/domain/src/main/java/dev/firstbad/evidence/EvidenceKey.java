package dev.firstbad.evidence;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;

/// What evidence is about: a commit or a binary.
public sealed interface EvidenceKey {
  record OfCommit(CommitId commit) implements EvidenceKey {
    @Override
    public String toString() {
      return "commit:" + commit.hex();
    }
  }

  record OfSignature(Signature signature) implements EvidenceKey {
    @Override
    public String toString() {
      return "signature:" + signature.hex();
    }
  }

  /// Reads what `toString` writes; throws IllegalArgumentException on anything else.
  static EvidenceKey parse(String text) {
    if (text.startsWith("commit:")) {
      return new OfCommit(new CommitId(text.substring(7)));
    }
    if (text.startsWith("signature:")) {
      return new OfSignature(new Signature(text.substring(10)));
    }
    throw new IllegalArgumentException(
        "evidence is of commit:HEX or signature:HEX: '" + text + "'");
  }
}
