package dev.firstbad.query.subscription;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/// Which hosts webhooks may go to: where strangers can subscribe, none inside the network that the
/// server stands in, lest they send it there in their place (SSRF).
///
/// @param all whether private addresses will do as well
public record Hosts(boolean all) {
  /// Why nothing is sent there, if so. A name that cannot be resolved now may be later.
  public Optional<String> refusal(URI url) {
    if (all) {
      return Optional.empty();
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
        if (isPrivate(address)) {
          return Optional.of(
              "%s is %s, an address that webhooks may not go to here"
                  .formatted(url.getHost(), address.getHostAddress()));
        }
      }
      return Optional.empty();
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isSpecial(address);
  }

  private static boolean isSpecial(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> isSpecial(bytes[0] & 0xff, bytes[1] & 0xff);
      case Inet6Address six -> isUniqueLocal(bytes) || isTranslated(bytes);
      default -> true;
    };
  }

  /// This network, shared space, benchmarks, protocol assignments, reserved (RFC 6890).
  private static boolean isSpecial(int first, int second) {
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0)
        || (first == 198 && (second == 18 || second == 19));
  }

  private static boolean isUniqueLocal(byte[] six) {
    return (six[0] & 0xfe) == 0xfc;
  }

  /// Those that stand for one of version 4: 64:ff9b::/32 and 2002::/16.
  private static boolean isTranslated(byte[] six) {
    return (six[0] == 0 && six[1] == 0x64 && six[2] == (byte) 0xff && six[3] == (byte) 0x9b)
        || (six[0] == 0x20 && six[1] == 0x02);
  }
}
