package dev.firstbad.query.subscription;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Where what a subscription wants goes.
public sealed interface Sink {
  /// An HTTP address that events are posted to.
  record Webhook(URI url) implements Sink {}

  /// People, as a mailto address (RFC 6068) names them.
  ///
  /// @param uri the address as it was given
  record Mail(URI uri, List<String> to, List<String> cc) implements Sink {
    public Mail {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
    }

    /// The same with more people.
    public Mail and(List<String> moreTo, List<String> moreCc) {
      return new Mail(uri, together(to, moreTo), together(cc, moreCc));
    }

    public List<String> everybody() {
      return together(to, cc);
    }

    private static List<String> together(List<String> some, List<String> more) {
      return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
  }

  /// As `sink` of the subscription says it.
  default URI uri() {
    return switch (this) {
      case Webhook(URI url) -> url;
      case Mail mail -> mail.uri();
    };
  }

  /// As `protocol` of the subscription says it.
  default String protocol() {
    return switch (this) {
      case Webhook webhook -> "HTTP";
      case Mail mail -> "SMTP";
    };
  }
}
