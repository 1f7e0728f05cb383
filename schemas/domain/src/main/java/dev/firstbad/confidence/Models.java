package dev.firstbad.confidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The models that come with the program.
public final class Models {
  /// The newest one.
  public static final Model CURRENT = named("confidence@2026-11-27");

  private Models() {}

  private static Model named(String name) {
    try (InputStream in = Models.class.getResourceAsStream(name + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("the model " + name + " is not on the class path");
      }
      return ModelText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
