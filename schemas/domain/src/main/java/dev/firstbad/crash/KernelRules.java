package dev.firstbad.crash;

import static dev.firstbad.crash.Stack.KERNEL;
import static dev.firstbad.crash.Stack.LINE;
import static dev.firstbad.crash.Stack.LOCK;
import static dev.firstbad.crash.Stack.NONE;

import java.util.List;

/// How a Linux kernel tells of a crash, and the title that syzbot gives it.
final class KernelRules {
  private static final String ACCESS = "^(Read|Write) (?:of size|at addr)";
  private static final String WARNING = "WARNING: (?:CPU: \\d|[\\w./-]{1,200}+:\\d{1,9} at )";

  private KernelRules() {}

  static List<Rule> sanitizers() {
    return List.of(
        Rule.of(
            "BUG: KASAN: ",
            "BUG: KASAN: double-free or invalid-free",
            "KASAN: invalid-free",
            KERNEL),
        Rule.of("BUG: KASAN: ", "BUG: KASAN: (double-free|invalid-free)", "KASAN: $1", KERNEL),
        Rule.of("BUG: KASAN: ", "BUG: KASAN: ([a-z-]{1,60})", "KASAN: $1 {next}", KERNEL)
            .followedBy(ACCESS, 12),
        Rule.of("BUG: KASAN: ", "BUG: KASAN: ([a-z-]{1,60})", "KASAN: $1", KERNEL),
        Rule.of("BUG: KMSAN: ", "BUG: KMSAN: ([a-z-]{1,60})", "KMSAN: $1", LINE),
        Rule.of(
            "BUG: KCSAN: ",
            "BUG: KCSAN: (assert: race|data-race) in (\\w{1,100})[^/]{0,20} / (\\w{1,100})",
            "KCSAN: $1 in $2 / $3",
            NONE),
        Rule.of("BUG: KCSAN: ", "BUG: KCSAN: (assert: race|data-race)", "KCSAN: $1", LINE),
        Rule.of("BUG: KFENCE: ", "BUG: KFENCE: ([a-z -]{1,60}?)(?: in |$)", "KFENCE: $1", LINE),
        Rule.of("UBSAN: ", "UBSAN: Undefined behaviour in ", "UBSAN: undefined-behaviour", KERNEL),
        Rule.of("UBSAN: ", "UBSAN: ([a-z-]{1,60}) in ", "UBSAN: $1", KERNEL),
        Rule.of("BUG: memory leak", "memory leak", KERNEL));
  }

  static List<Rule> warnings() {
    return List.of(
        Rule.of("refcount_t: ", "WARNING: refcount bug", KERNEL),
        Rule.of("ODEBUG: ", "WARNING: ODEBUG bug", KERNEL),
        Rule.of("list_add double add", "BUG: corrupted list", KERNEL),
        Rule.of("list_add corruption", "BUG: corrupted list", KERNEL),
        Rule.of("list_del corruption", "BUG: corrupted list", KERNEL),
        warning(" debug_print_object", "WARNING: ODEBUG bug"),
        warning(" refcount_", "WARNING: refcount bug"),
        warning(" kobject_", "WARNING: kobject bug"),
        warning(" proc_register", "WARNING: proc registration bug"),
        warning(" kmalloc_slab", "WARNING: kmalloc bug"),
        warning(" kvmalloc_node", "WARNING: kmalloc bug"),
        warning(" __lock_acquire", "WARNING: locking bug"),
        warning(" look_up_lock_class", "WARNING: locking bug"),
        warning(" usb_submit_urb", "WARNING in {function}/usb_submit_urb"),
        warning("WARNING: ", "WARNING"),
        Rule.of("WARNING: at ", "^WARNING: at [\\w./-]{1,200}+:\\d", "WARNING", KERNEL));
  }

  static List<Rule> faults() {
    return List.of(
        Rule.of(
            "general protection fault",
            "(?:^|: )general protection fault[:,]",
            "general protection fault",
            KERNEL),
        Rule.of(
            "NULL pointer dereference",
            "(?:BUG: |[Uu]nable to handle )(?:kernel |unable to handle kernel )?NULL pointer"
                + " dereference",
            "BUG: unable to handle kernel NULL pointer dereference",
            KERNEL),
        Rule.of(
            "nable to handle ",
            "[Uu]nable to handle (?:kernel paging request|page fault for address)",
            "BUG: unable to handle kernel paging request",
            KERNEL),
        Rule.of(
            "nable to handle ",
            "[Uu]nable to handle kernel (access to user memory|execut\\w{1,4} (?:of|from)"
                + " [a-z-]{1,30} memory)",
            "BUG: unable to handle kernel $1",
            KERNEL),
        Rule.of("divide error: ", "divide error", KERNEL),
        Rule.of("PANIC: double fault", "PANIC: double fault", KERNEL),
        Rule.of("double fault: ", "double fault: [0-9a-f]{1,8} \\[#", "double fault", KERNEL),
        Rule.of(
            "stack segment",
            "stack segment(?: fault)?: [0-9a-f]{1,8} \\[#",
            "stack segment fault",
            KERNEL),
        Rule.of("kernel stack overflow", "kernel stack overflow", KERNEL),
        Rule.of("BUG: stack guard page was hit", "BUG: stack guard page was hit", KERNEL),
        Rule.of("kernel BUG at ", "kernel BUG", KERNEL),
        Rule.of("invalid opcode: ", "invalid opcode: [0-9a-f]{1,8} \\[#", "invalid opcode", KERNEL),
        Rule.of(
            "Internal error: ",
            "Internal error: ([A-Za-z ]{1,60}).{0,60} \\[#",
            "Internal error: $1",
            KERNEL),
        Rule.of(
            "Kernel panic - not syncing: ",
            "Kernel panic - not syncing: (.{1,200})",
            "kernel panic: $1",
            NONE));
  }

  static List<Rule> bugs() {
    return List.of(
        Rule.of(
            "BUG: sleeping function called from invalid context",
            "BUG: sleeping function called from invalid context",
            KERNEL),
        Rule.of("BUG: scheduling while atomic", "BUG: scheduling while atomic", KERNEL),
        Rule.of(
            "BUG: using ",
            "BUG: using (\\w{1,60}\\(\\)) in preemptible",
            "BUG: using $1 in preemptible code",
            KERNEL),
        Rule.of(
            "BUG: spinlock ",
            "BUG: spinlock ((?:[a-z]{1,20} ?){1,4}) on CPU",
            "BUG: spinlock $1",
            KERNEL),
        Rule.of(
            "BUG: rwlock ",
            "BUG: rwlock ((?:[a-z]{1,20} ?){1,4}) on CPU",
            "BUG: rwlock $1",
            KERNEL),
        Rule.of("BUG: Bad rss-counter state", "BUG: Bad rss-counter state", NONE),
        Rule.of("BUG: Bad page state", "BUG: Bad page state", KERNEL),
        Rule.of("BUG: Bad page map", "BUG: Bad page map", KERNEL),
        Rule.of("BUG: Dentry ", "BUG: Dentry still in use", KERNEL),
        Rule.of("still has locks held", "BUG: still has locks held", LOCK),
        Rule.of("BUG: ", "(?:^|\\[ )BUG: (.{1,200}?)(?: ])?$", "BUG: $1", NONE));
  }

  private static Rule warning(String trigger, String title) {
    return Rule.of(trigger, WARNING, title, KERNEL);
  }
}
