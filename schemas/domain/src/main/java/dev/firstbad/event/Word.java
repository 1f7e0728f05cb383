package dev.firstbad.event;

import java.util.Locale;

/// How a constant is called wherever people or machines read it: `MERGE_BASE` is `merge-base`.
public final class Word {
  private Word() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
