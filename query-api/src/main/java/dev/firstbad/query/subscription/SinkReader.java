package dev.firstbad.query.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a sink: an http, https or mailto address.
final class SinkReader {
  private final Reach reach;

  SinkReader(Reach reach) {
    this.reach = reach;
  }

  /// Null where there is none that can be used, which is noted.
  @Nullable Sink read(Given sink, Given protocol) {
    String text = sink.text();
    if (sink.absent()) {
      sink.fault("is missing: the address where events go");
    }
    Sink read = text == null ? null : uri(sink, text).flatMap(uri -> sink(sink, uri)).orElse(null);
    String said = protocol.text();
    if (said != null && read != null && !said.equals(read.protocol())) {
      protocol.fault("does not go with the sink: it is " + read.protocol());
    }
    return read;
  }

  private static Optional<URI> uri(Given sink, String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException malformed) {
      sink.fault("is no address: " + malformed.getReason());
      return Optional.empty();
    }
  }

  private Optional<Sink> sink(Given sink, URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> webhook(sink, uri);
      case "mailto" -> mail(sink, uri);
      default -> {
        sink.fault("is no http, https or mailto address");
        yield Optional.empty();
      }
    };
  }

  private Optional<Sink> webhook(Given sink, URI url) {
    Optional<String> refusal =
        url.getHost() == null
            ? Optional.of("names no host")
            : url.getUserInfo() != null || url.getFragment() != null
                ? Optional.of("must have neither a user nor a fragment")
                : reach.hosts().refusal(url).map(reason -> "is refused: " + reason);
    refusal.ifPresent(sink::fault);
    return refusal.isPresent() ? Optional.empty() : Optional.of(new Sink.Webhook(url));
  }

  private Optional<Sink> mail(Given sink, URI uri) {
    if (!reach.mail()) {
      sink.fault(
          "is refused: this system sends no mail, for no mail server was named at its start");
      return Optional.empty();
    }
    String[] parts = uri.getRawSchemeSpecificPart().split("\\?", 2);
    List<String> to = addresses(parts[0]);
    List<String> cc = new ArrayList<>();
    boolean sound = parts.length == 1 || headers(parts[1], cc);
    sound &= to.size() + cc.size() > 0 && uri.getRawFragment() == null;
    for (List<String> field : List.of(to, cc)) {
      sound &= field.stream().allMatch(MailAddress::isSound);
    }
    if (!sound) {
      sink.fault("is not like mailto:ada@example.org,bob@example.org?cc=list@example.org");
      return Optional.empty();
    }
    return Optional.of(new Sink.Mail(uri, to, cc));
  }

  /// Whether the headers are none but Cc.
  private static boolean headers(String query, List<String> cc) {
    for (String header : query.split("&", -1)) {
      String[] pair = header.split("=", 2);
      if (pair.length < 2 || !pair[0].equalsIgnoreCase("cc")) {
        return false;
      }
      cc.addAll(addresses(pair[1]));
    }
    return true;
  }

  private static List<String> addresses(String list) {
    return list.isEmpty()
        ? List.of()
        : Arrays.stream(list.split(",", -1)).map(SinkReader::decoded).toList();
  }

  /// Addresses are compared in lower case, and a plus means itself (RFC 6068, 2).
  private static String decoded(String address) {
    return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
        .toLowerCase(Locale.ROOT);
  }
}
