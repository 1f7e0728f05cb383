package dev.firstbad.simulation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A world in which policies are compared.
public sealed interface Noise permits KernelNoise, FlakyNoise, RatesNoise {
  /// The breakage of that number, the same for the same seed.
  Breakage breakage(int index, long seed);

  /// How sure the posterior search must be where it is not told.
  double stop();

  /// How many hours of machine time an answer is worth to it; may be infinite.
  double worth();

  /// The policies that are compared where none is named.
  List<String> policies();

  /// The noise of that name: `kernel`, `facf`, or `rates:W/O` with the rates of failure with and
  /// without the bug; empty if there is none such.
  static Optional<Noise> named(String name) {
    return switch (name) {
      case "kernel" -> Optional.of(new KernelNoise());
      case "facf" -> Optional.of(new FlakyNoise());
      default -> rates(name);
    };
  }

  private static Optional<Noise> rates(String name) {
    Matcher words = Pattern.compile("rates:(\\d+(?:\\.\\d+)?)/(\\d+(?:\\.\\d+)?)").matcher(name);
    if (!words.matches()) {
      return Optional.empty();
    }
    double with = Double.parseDouble(words.group(1));
    double without = Double.parseDouble(words.group(2));
    return with <= 1 && without < with
        ? Optional.of(new RatesNoise(with, without))
        : Optional.empty();
  }
}
