package dev.firstbad.query.export;

import dev.firstbad.bisection.Bisection;
import java.io.IOException;

/// One export under way: bisections go in one by one, and what is known of them so far goes out.
interface Export extends AutoCloseable {
  void add(Bisection bisection) throws IOException;

  /// Writes what ends the document; one that broke off never gets it.
  default void finish() throws IOException {}

  /// Lets go of what it holds.
  @Override
  default void close() {}
}
