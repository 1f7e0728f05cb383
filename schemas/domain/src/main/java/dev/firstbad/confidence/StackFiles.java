package dev.firstbad.confidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The source files on the stacks of a symbolised crash report, the innermost first.
///
/// @param telling those that are not on the stack of every other crash too
record StackFiles(List<String> telling) {
  private static final Pattern FILE = Pattern.compile("\\b((?:[\\w-]+/)+[\\w-]+\\.[chS]):\\d");
  private static final Pattern ARCHITECTURE = Pattern.compile("\\barch/(\\w+)/");

  /// Through them every crash goes, whatever its cause: entry, locks, allocators, what prints it.
  private static final List<String> COMMON =
      List.of(
          "arch/",
          "include/",
          "lib/",
          "mm/kasan/",
          "mm/kmsan/",
          "mm/slab",
          "mm/slub",
          "mm/page_alloc",
          "mm/util",
          "mm/failslab",
          "kernel/locking/",
          "kernel/entry/",
          "kernel/rcu/",
          "kernel/sched/core",
          "kernel/panic",
          "kernel/kcov",
          "kernel/fork",
          "kernel/exit",
          "kernel/signal",
          "kernel/kthread",
          "kernel/workqueue",
          "kernel/softirq",
          "net/socket",
          "fs/read_write",
          "fs/ioctl");

  StackFiles {
    telling = List.copyOf(telling);
  }

  static StackFiles in(String report) {
    Set<String> telling = new LinkedHashSet<>();
    Matcher file = FILE.matcher(report);
    while (file.find()) {
      if (COMMON.stream().noneMatch(file.group(1)::startsWith)) {
        telling.add(file.group(1));
      }
    }
    return new StackFiles(List.copyOf(telling));
  }

  /// The architecture that the kernel ran on, `x86` where none is shown.
  static String architecture(String report) {
    Matcher architecture = ARCHITECTURE.matcher(report);
    return architecture.find() ? architecture.group(1) : "x86";
  }
}
