package dev.firstbad.verdict;

import java.util.List;

/// The type of a crash, told from its title by prefix; an open list of names, as the tool prints
/// them in `types: [...]`.
public final class CrashType {
  public static final String UNKNOWN = "UNKNOWN";
  static final String HANG = "HANG";
  static final String SYZ_FAILURE = "SYZ_FAILURE";
  static final String LOST_CONNECTION = "LOST_CONNECTION";

  private record Prefix(String title, String type) {}

  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("SYZFAIL", SYZ_FAILURE),
          new Prefix("SYZFATAL", SYZ_FAILURE),
          new Prefix("lost connection to test machine", LOST_CONNECTION),
          new Prefix("no output from test machine", "NO_OUTPUT"),
          new Prefix("unexpected kernel reboot", "REBOOT"),
          new Prefix("INFO: task hung", HANG),
          new Prefix("INFO: task can't die", HANG),
          new Prefix("INFO: rcu detected stall", HANG),
          new Prefix("BUG: soft lockup", HANG),
          new Prefix("memory leak", "LEAK"),
          new Prefix("KASAN: ", "KASAN"),
          new Prefix("KMSAN: ", "KMSAN"),
          new Prefix("KCSAN: ", "DATARACE"),
          new Prefix("KFENCE: ", "KFENCE"),
          new Prefix("UBSAN: ", "UBSAN"),
          new Prefix("possible deadlock", "LOCKDEP"),
          new Prefix("inconsistent lock state", "LOCKDEP"),
          new Prefix("WARNING: bad unlock balance", "LOCKDEP"),
          new Prefix("WARNING: suspicious RCU usage", "LOCKDEP"),
          new Prefix("BUG: sleeping function called from invalid context", "ATOMIC_SLEEP"),
          new Prefix("BUG: scheduling while atomic", "ATOMIC_SLEEP"),
          new Prefix("WARNING", "WARNING"),
          new Prefix("BUG: ", "BUG"),
          new Prefix("kernel BUG", "BUG"));

  private CrashType() {}

  /// The type of the first prefix that fits, else [#UNKNOWN].
  public static String of(String title) {
    return PREFIXES.stream()
        .filter(prefix -> title.startsWith(prefix.title()))
        .map(Prefix::type)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
