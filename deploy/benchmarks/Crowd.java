import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Many readers on one thread, that do nothing but sum up.
final class Crowd implements AutoCloseable {
  final List<Flow> flows = new ArrayList<>();
  private final Selector selector;
  private final Thread thread = new Thread(this::read, "crowd");
  private volatile boolean closed;

  /// @param path what each asks for by HTTP; nothing to listen only
  Crowd(int port, int readers, String path) throws IOException {
    selector = Selector.open();
    for (int i = 0; i < readers; i++) {
      SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      Flow flow = new Flow(!path.isEmpty());
      if (!path.isEmpty()) {
        channel.write(
            ByteBuffer.wrap(
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
      }
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, flow);
      flows.add(flow);
    }
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);
    try {
      while (!closed) {
        selector.select(key -> take(key, buffer), 100);
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    } catch (IOException failure) {
      System.err.println("readers: " + failure);
    }
  }

  private static void take(SelectionKey key, ByteBuffer buffer) {
    Flow flow = (Flow) key.attachment();
    try {
      buffer.clear();
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        flow.end();
        key.cancel();
      }
      flow.take(buffer.flip());
    } catch (IOException lost) {
      flow.end();
      key.cancel();
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }
}
