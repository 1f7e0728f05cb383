package dev.firstbad.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports of the loopback address, asked for before Kafka needs them.
public final class Ports {

  private static final int ANY = 0;

  private Ports() {}

  /// Returns the port itself if nobody listens there, or any free one for 0.
  ///
  /// @param option the option that chooses it, for the message
  /// @throws BrokerStartException if the port is in use or may not be used
  public static int free(int port, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new BrokerStartException(
          "cannot listen on port %d (%s): choose another with %s"
              .formatted(port, failure.getMessage(), option),
          failure);
    }
  }

  static int any() {
    return free(ANY, "--kafka-port");
  }
}
