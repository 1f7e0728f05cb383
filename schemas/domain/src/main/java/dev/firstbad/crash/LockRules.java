package dev.firstbad.crash;

import static dev.firstbad.crash.Stack.KERNEL;
import static dev.firstbad.crash.Stack.LOCK;
import static dev.firstbad.crash.Stack.NONE;
import static dev.firstbad.crash.Stack.STALLED;

import java.util.List;

/// How a Linux kernel tells that locks are misused or that it waits for ever.
final class LockRules {
  private LockRules() {}

  static List<Rule> locks() {
    return List.of(
        Rule.of("possible circular locking dependency detected", "possible deadlock", LOCK),
        Rule.of("possible recursive locking detected", "possible deadlock", LOCK),
        Rule.of("possible irq lock inversion dependency detected", "possible deadlock", LOCK),
        Rule.of("-unsafe lock order detected", "possible deadlock", LOCK),
        Rule.of("nconsistent lock state", "inconsistent lock state", LOCK),
        Rule.of("uspicious RCU usage", "WARNING: suspicious RCU usage", KERNEL),
        Rule.of("ad unlock balance detected", "WARNING: bad unlock balance", LOCK),
        Rule.of(
            "lock held when returning to user space",
            "WARNING: lock held when returning to user space",
            LOCK),
        Rule.of("held lock freed!", "WARNING: held lock freed", KERNEL),
        Rule.of("Nested lock was not taken", "WARNING: nested lock was not taken", LOCK),
        Rule.of("Invalid wait context", "BUG: Invalid wait context", LOCK),
        Rule.of(
            "trying to register non-static key",
            "INFO: trying to register non-static key",
            KERNEL));
  }

  static List<Rule> stalls() {
    return List.of(
        Rule.of(
            "INFO: task ", "INFO: task .{1,100} blocked for more than", "INFO: task hung", KERNEL),
        Rule.of(
            "INFO: task ",
            "INFO: task .{1,100} can't die for more than",
            "INFO: task can't die",
            KERNEL),
        Rule.of(
            "INFO: rcu",
            "INFO: rcu\\w{0,20} (?:self-)?detected (?:expedited )?stall",
            "INFO: rcu detected stall",
            STALLED),
        Rule.of("BUG: soft lockup", "BUG: soft lockup", STALLED),
        Rule.of("hard LOCKUP", "BUG: hard lockup", STALLED),
        Rule.of("BUG: workqueue lockup", "BUG: workqueue lockup", NONE),
        Rule.of(
            "unregister_netdevice: waiting for ",
            "unregister_netdevice: waiting for DEV to become free",
            NONE));
  }
}
