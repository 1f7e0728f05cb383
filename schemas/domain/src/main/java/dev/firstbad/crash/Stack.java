package dev.firstbad.crash;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the function stands that a crash is named after.
enum Stack {
  /// Nowhere: such a crash is not named after a function.
  NONE,
  /// The innermost function of a kernel's stack that is not busy with the crash itself.
  KERNEL,
  /// The function that a kernel entered to do what then took too long.
  STALLED,
  /// The function that asks for a lock.
  LOCK,
  /// The function that the first line names.
  LINE,
  /// The innermost function that a sanitizer lists, the C library aside.
  SANITIZER,
  /// The innermost function of a Go stack outside the runtime.
  GO,
  /// The innermost method of a Java stack outside the JDK.
  JAVA,
  /// The innermost function of a Python traceback, which is its last.
  PYTHON;

  /// The function, if the report names one.
  Optional<String> function(Report report) {
    return switch (this) {
      case NONE -> Optional.empty();
      case KERNEL -> culprit(Frame.KERNEL.in(report)).or(() -> LINE.function(report));
      case STALLED -> stalled(Frame.KERNEL.in(report).toList());
      case LOCK -> culprit(Frame.LOCK.in(report)).or(() -> KERNEL.function(report));
      case LINE -> Frame.NAMED.in(report).findFirst();
      case SANITIZER -> program(Frame.NUMBERED.in(report));
      case GO -> program(Frame.GO.in(report));
      case JAVA -> program(Frame.JAVA.in(report));
      case PYTHON -> Frame.PYTHON.in(report).reduce((outer, inner) -> inner);
    };
  }

  private static Optional<String> culprit(Stream<String> frames) {
    return frames.filter(name -> !Boilerplate.isReporting(name)).findFirst();
  }

  private static Optional<String> program(Stream<String> frames) {
    return frames.filter(name -> !Boilerplate.isLibrary(name)).findFirst();
  }

  /// Behind the watchdog's own frames, the last one before those through which every call comes.
  private static Optional<String> stalled(List<String> frames) {
    return frames.stream()
        .dropWhile(name -> Boilerplate.isWatching(name) || Boilerplate.isEntry(name))
        .takeWhile(name -> !Boilerplate.isEntry(name))
        .filter(name -> !Boilerplate.isReporting(name))
        .reduce((inner, outer) -> outer)
        .or(() -> culprit(frames.stream()));
  }
}
