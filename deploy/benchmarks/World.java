import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// What all made-up bisections of a seed share: a history of a million commits on one line, a
/// release each 16,000 of them, bugs of which few are found often, and who looks after what.
record World(long seed) {
  private static final long COMMITS = 1_000_000;
  private static final long PER_RELEASE = 16_000;
  private static final int BUGS = 30_000;
  private static final Instant BEGINNING = Instant.parse("2018-01-01T00:00:00Z");
  private static final List<String> KINDS =
      List.of(
          "KASAN: use-after-free Read in ",
          "KASAN: slab-out-of-bounds Write in ",
          "WARNING in ",
          "general protection fault in ",
          "INFO: task hung in ",
          "BUG: unable to handle kernel NULL pointer dereference in ",
          "possible deadlock in ",
          "memory leak in ",
          "KMSAN: uninit-value in ");
  private static final List<String> TYPES =
      List.of(
          "KASAN",
          "KASAN",
          "WARNING",
          "DoS",
          "HANG",
          "NULL-POINTER-DEREFERENCE",
          "LOCKDEP",
          "LEAK",
          "KMSAN");
  private static final List<String> SYSTEMS =
      List.of(
          "net/ipv4",
          "net/ipv6",
          "net/sched",
          "net/tipc",
          "net/bluetooth",
          "mm",
          "fs/ext4",
          "fs/btrfs",
          "fs/f2fs",
          "fs/ntfs3",
          "kernel/bpf",
          "kernel/sched",
          "kernel/trace",
          "block",
          "io_uring",
          "drivers/usb/core",
          "drivers/media/usb",
          "drivers/gpu/drm",
          "sound/core",
          "security/tomoyo");
  private static final List<String> VERBS =
      List.of(
          "fix",
          "simplify",
          "refactor",
          "speed up",
          "account for",
          "avoid",
          "use helper in",
          "drop");
  private static final List<String> NOUNS =
      List.of(
          "release",
          "lookup",
          "destroy",
          "alloc",
          "open",
          "close",
          "ioctl",
          "sendmsg",
          "recvmsg",
          "mmap",
          "poll",
          "bind",
          "connect",
          "evict",
          "writeback",
          "resize");

  /// What goes wrong, since when, and how often it shows in a run.
  record Bug(
      long culprit, String title, String type, String path, double rate, List<String> maintainers) {
    String report() {
      return title
          + "\n"
          + "Call Trace:\n"
          + " __dump_stack lib/dump_stack.c:77 [inline]\n"
          + " dump_stack+0x197/0x210 lib/dump_stack.c:118\n"
          + " "
          + path
          + ":1187\n"
          + " do_syscall_64+0xfa/0x790 arch/x86/entry/common.c:294\n"
          + " entry_SYSCALL_64_after_hwframe+0x49/0xbe\n";
    }
  }

  Random random(String what, long number) {
    return new Random(seed * 31 + what.hashCode() * 1_000_003L + number * 7_919);
  }

  String hex(String what, long number) {
    try {
      byte[] name = (seed + "/" + what + "/" + number).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  CommitId commit(long index) {
    return new CommitId(hex("commit", index).substring(0, 40));
  }

  /// The same source and compiler make the same binary.
  Signature signature(long commit, String compiler) {
    return new Signature(hex("binary/" + compiler, commit));
  }

  CommitId tool(Random random) {
    return new CommitId(hex("tool", random.nextInt(300)).substring(0, 40));
  }

  long releaseBefore(long commit) {
    return commit / PER_RELEASE;
  }

  long release(long number) {
    return Math.max(0, number) * PER_RELEASE;
  }

  String releaseName(long number) {
    long known = Math.max(0, number);
    return "v" + (4 + known / 20) + "." + known % 20;
  }

  /// A bug as bisections come upon it: few often, most once or never.
  Bug bug(Random random) {
    double at = random.nextDouble();
    return bug((int) (BUGS * at * at));
  }

  private Bug bug(int number) {
    Random random = random("bug", number);
    int kind = random.nextInt(KINDS.size());
    String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
    String area = system.substring(system.lastIndexOf('/') + 1);
    String function = area + "_" + noun(random) + "_" + noun(random);
    String path = system + "/" + noun(random) + ".c";
    double rate = random.nextInt(6) == 0 ? 0.2 + 0.7 * random.nextDouble() : 1;
    List<String> maintainers =
        List.of(
            person(area.hashCode()),
            person(path.hashCode()),
            "linux-" + area + "@vger.example.org",
            "linux-kernel@vger.example.org");
    long culprit = 5 * PER_RELEASE + random.nextLong(COMMITS - 6 * PER_RELEASE);
    return new Bug(culprit, KINDS.get(kind) + function, TYPES.get(kind), path, rate, maintainers);
  }

  String subject(long commit) {
    Random random = random("subject", commit);
    String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
    return system.replace('/', ' ')
        + ": "
        + VERBS.get(random.nextInt(VERBS.size()))
        + " "
        + noun(random)
        + " in "
        + noun(random);
  }

  String author(long commit) {
    long number = Math.floorMod(random("author", commit).nextInt(), 3_000);
    return "Developer " + number + " <" + person(number) + ">";
  }

  Instant authored(long commit) {
    return BEGINNING.plus(Duration.ofMinutes(4 * commit));
  }

  Instant recorded(long bisection) {
    return BEGINNING.plus(Duration.ofMinutes(40 * bisection));
  }

  static String person(long number) {
    return "dev" + Math.floorMod(number, 3_000) + "@example.org";
  }

  private static String noun(Random random) {
    return NOUNS.get(random.nextInt(NOUNS.size()));
  }
}
