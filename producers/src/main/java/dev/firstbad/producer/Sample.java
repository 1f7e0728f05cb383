package dev.firstbad.producer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The log that comes with the program: a real bisection to look at.
public final class Sample {
  /// What it is called where a source is named.
  public static final String NAME = "seed.txt";

  private Sample() {}

  /// The log, byte for byte.
  public static byte[] bytes() {
    try (InputStream in = Sample.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("the sample is missing from the program: " + NAME);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
