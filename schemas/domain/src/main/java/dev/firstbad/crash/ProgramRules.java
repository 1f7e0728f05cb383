package dev.firstbad.crash;

import static dev.firstbad.crash.Stack.GO;
import static dev.firstbad.crash.Stack.JAVA;
import static dev.firstbad.crash.Stack.NONE;
import static dev.firstbad.crash.Stack.PYTHON;
import static dev.firstbad.crash.Stack.SANITIZER;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How programs of user space tell of a crash.
final class ProgramRules {
  private static final String EXCEPTION = "((?:[\\w$]{1,100}\\.){1,12}+[\\w$]{1,100}+)";

  private static final String ASSERTION = "Assertion [`'\"]?(.{1,80}?)['\"]? failed\\.?$";

  private ProgramRules() {}

  static List<Rule> sanitizers() {
    return List.of(
        Rule.of(
            "Sanitizer: ",
            "(?:ERROR|WARNING): (\\w{1,40}Sanitizer: [A-Za-z-]{1,60}(?: [a-z]{1,20}(?=["
                + " (]|$)){0,4}?)(?= on | \\(|:|$)",
            "$1",
            SANITIZER),
        Rule.of(
            "runtime error: ",
            "^([^\\s:]{1,200}):\\d{1,9}:\\d{1,9}: runtime error: ([^:]{1,80})",
            "runtime error: $2 in $1",
            NONE),
        Rule.of("SYZF", "(SYZ(?:FATAL|FAIL): .{1,200})", "$1", NONE));
  }

  static List<Rule> languages() {
    return List.of(
        Rule.of("panic: ", "^panic: (.{1,200}?)(?: \\[recovered])?$", "panic: $1", GO)
            .followedBy("^(goroutine) \\d", 16),
        Rule.of("fatal error: ", "^fatal error: (.{1,200})$", "fatal error: $1", GO)
            .followedBy("^(goroutine) \\d", 16),
        Rule.of(
            "' panicked at ",
            "^thread '.{0,100}' panicked at '?(.{1,200})",
            "panicked at $1",
            NONE),
        Rule.of(
            "Exception in thread ", "^Exception in thread \".{0,100}\" " + EXCEPTION, "$1", JAVA),
        Rule.of(".", "^" + EXCEPTION + "(?:: |$)", "$1", JAVA)
            .followedBy("^\\s{1,40}(at) [\\w.$/@-]{1,200}+[\\w.$<>]{0,100}\\(", 1),
        Rule.of("A fatal error has been detected by the Java Runtime", "JVM crash", NONE),
        Rule.of("Traceback (most recent call last):", "{next}", PYTHON)
            .followedBy("^([A-Za-z_][\\w.]{0,200}+)(?::|$)", 100));
  }

  static List<Rule> aborts() {
    return Stream.concat(
            Stream.of(
                Rule.of(
                    "Assertion ",
                    ": (\\w{1,100})[^:]{0,100}: " + ASSERTION,
                    "Assertion '$2' failed in $1",
                    NONE),
                Rule.of("Assertion ", ASSERTION, "Assertion '$1' failed", NONE),
                Rule.of(
                    "terminate called ",
                    "^terminate called (?:after throwing an instance of '([^']{1,80})')?",
                    "uncaught exception $1",
                    NONE)),
            Stream.of(
                    "*** stack smashing detected ***",
                    "*** buffer overflow detected ***",
                    "double free or corruption",
                    "free(): invalid pointer",
                    "free(): invalid size",
                    "free(): double free detected",
                    "munmap_chunk(): invalid pointer",
                    "realloc(): invalid",
                    "malloc(): ",
                    "corrupted size vs. prev_size",
                    "Segmentation fault",
                    "Bus error",
                    "Illegal instruction",
                    "Floating point exception",
                    "Aborted (core dumped)")
                .map(words -> Rule.of(words, Pattern.quote(words) + "(?!s)", words.strip(), NONE)))
        .toList();
  }
}
