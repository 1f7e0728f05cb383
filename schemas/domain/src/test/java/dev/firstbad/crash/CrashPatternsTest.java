package dev.firstbad.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.firstbad.log.LogText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrashPatternsTest {
  private static final CrashPatterns BUILT_IN = new CrashPatterns(List.of());

  @ParameterizedTest
  @MethodSource("kernels")
  @MethodSource("programs")
  void a_crash_is_called_by_its_kind_and_its_function(String title, String output) {
    String before = "make: Nothing to be done for 'all'.\nWARNING: a.rst:3: deprecated\n";

    assertThat(BUILT_IN.in(before + output)).hasValue(new Crash(title, output));
  }

  static Stream<Arguments> kernels() {
    return Stream.of(
        Arguments.of(
            "BUG: unable to handle kernel NULL pointer dereference in foo_bar",
            """
            <1>[   12.345678][ T1234] BUG: kernel NULL pointer dereference, address: 0000000000000008
            <4>[   12.345690][ T1234] RIP: 0010:foo_bar.isra.0+0x12/0x30
            """),
        Arguments.of(
            "BUG: unable to handle kernel paging request in ext4_foo",
            """
            [    1.5] Unable to handle kernel paging request at virtual address dead000000000100
            [    1.5] pc : ext4_foo+0x12/0x80
            """),
        Arguments.of(
            "KASAN: slab-use-after-free Write in drop_it",
            """
            BUG: KASAN: slab-use-after-free in __list_add+0x1/0x2
            Write of size 8 at addr ffff8880a27b96b8 by task a/1
            Call Trace:
             <TASK>
             dump_stack_lvl+0x1/0x2
             print_report+0x1/0x2
             kasan_report+0x1/0x2
             inlined_one include/linux/list.h:131 [inline]
             ? guessed+0x1/0x2
             drop_it.constprop.0.cold+0x1/0x2
            """),
        Arguments.of(
            "WARNING in dev_foo",
            """
            WARNING: net/core/dev.c:123 at dev_foo+0x12/0x30, CPU#0: a/123
            RIP: 0010:dev_foo+0x12/0x30
            """),
        Arguments.of(
            "possible deadlock in second_lock",
            """
            WARNING: possible circular locking dependency detected
            a/1 is trying to acquire lock:
            ffff88811de48790 (&x){+.+.}-{3:3}, at: second_lock+0x28/0xa0 a.c:595
            ffff88811de48790 (&y){+.+.}-{3:3}, at: first_lock+0x28/0xa0 a.c:590
            """),
        Arguments.of(
            "INFO: task hung in wait_here",
            """
            INFO: task a:17528 blocked for more than 143 seconds.
             __schedule+0xb04/0x5920
             schedule+0xd3/0x270
             mutex_lock_nested+0x195/0x610
             wait_here+0x1/0x2
            """),
        Arguments.of(
            "INFO: rcu detected stall in busy_ioctl",
            """
            rcu: INFO: rcu_preempt self-detected stall on CPU
             nmi_cpu_backtrace+0x1/0x2
             asm_sysvec_apic_timer_interrupt+0x1/0x2
            RIP: 0010:inner_loop+0x1/0x2
             outer_loop+0x1/0x2
             busy_ioctl+0x1/0x2
             __x64_sys_ioctl+0x1/0x2
             do_syscall_64+0x1/0x2
            """),
        Arguments.of(
            "general protection fault in dev_foo",
            """
            Oops: general protection fault, probably for non-canonical address 0xdffffc: 0000 [#1] SMP
            RIP: 0010:dev_foo+0x12/0x30
            """),
        Arguments.of(
            "memory leak in made_here",
            "BUG: memory leak\n  [<ffff>] kmalloc+0x1/0x2\n  [<ffff>] made_here+0x1/0x2\n"),
        Arguments.of(
            "WARNING: refcount bug in put_it",
            """
            refcount_t: underflow; use-after-free.
            RIP: 0010:refcount_warn_saturate+0x1/0x2
             put_it+0x1/0x2
            """),
        Arguments.of(
            "BUG: corrupted list in add_it",
            """
            list_add corruption. prev is NULL
            RIP: 0010:__list_add_valid+0x1/0x2
             add_it+0x1/0x2
            """),
        Arguments.of(
            "KCSAN: data-race in a_func / b_func", "BUG: KCSAN: data-race in a_func / b_func\n"),
        Arguments.of(
            "KFENCE: use-after-free read in foo",
            "BUG: KFENCE: use-after-free read in foo+0x1/0x2\n"),
        Arguments.of(
            "UBSAN: shift-out-of-bounds in foo",
            "UBSAN: shift-out-of-bounds in a/b.c:1:2\n foo+0x1/0x2\n"),
        Arguments.of("divide error in foo", "divide error: 0000 [#1] SMP\nRIP: 0010:foo+0x1/0x2\n"),
        Arguments.of("kernel BUG in foo", "kernel BUG at a/b.c:12!\nRIP: 0010:foo+0x1/0x2\n"),
        Arguments.of(
            "kernel panic: VFS: Unable to mount root fs on unknown-block(NUM,NUM)",
            "Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)\n"));
  }

  static Stream<Arguments> programs() {
    return Stream.of(
        Arguments.of(
            "AddressSanitizer: heap-use-after-free in parse_header",
            """
            ==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010 at pc 0x4
                #0 0x4f in __interceptor_memcpy (/a+0x4)
                #1 0x4f4f in parse_header /src/a.c:12:3
            """),
        Arguments.of(
            "ThreadSanitizer: data race in increment",
            "WARNING: ThreadSanitizer: data race (pid=12)\n    #0 increment race.c:5 (race+0x4)\n"),
        Arguments.of(
            "runtime error: signed integer overflow in src/a.c",
            "src/a.c:12:7: runtime error: signed integer overflow: 2147483647 + 1\n"),
        Arguments.of(
            "Segmentation fault", "./run: line 3: 12 Segmentation fault (core dumped) ./a\n"),
        Arguments.of(
            "Assertion 'x > NUM' failed in frob", "a: a.c:12: frob: Assertion `x > 0' failed.\n"),
        Arguments.of("double free or corruption", "double free or corruption (fasttop)\n"),
        Arguments.of(
            "ValueError in run_it",
            """
            Traceback (most recent call last):
              File "/a/b.py", line 3, in <module>
                main()
              File "/a/b.py", line 7, in run_it
                raise ValueError('x')
            ValueError: x
            """),
        Arguments.of(
            "panic: index out of range [NUM] in main.frob",
            """
            panic: index out of range [5]

            goroutine 1 [running]:
            panic(0x1)
            main.frob(0x1, 0x2)
            """),
        Arguments.of(
            "java.lang.IllegalStateException in dev.foo.Bar.baz",
            """
            Exception in thread "main" java.lang.IllegalStateException: no 5
            \tat java.base/java.util.Objects.requireNonNull(Objects.java:1)
            \tat dev.foo.Bar.baz(Bar.java:3)
            """));
  }

  @Test
  void what_only_looks_like_a_crash_is_none() {
    String output =
        "0 Segmentation faults\nINFO: done\nBUGS: 5\nlist_add of 3\nat: home\npanic: no\n";

    assertThat(BUILT_IN.in(output)).isEmpty();
  }

  @Test
  void the_first_crash_counts_and_not_what_follows_from_it() {
    String output = "divide error: 0000 [#1]\nRIP: 0010:foo+0x1/0x2\nkernel BUG at a.c:1!\n";

    assertThat(BUILT_IN.in(output).map(Crash::title)).hasValue("divide error in foo");
  }

  @Test
  void a_pattern_of_the_user_goes_before_ours() {
    CrashPattern own = CrashPattern.of("divide (?<what>\\w+): (\\d+)", "my $1 of ${what}, $2");

    assertThat(new CrashPatterns(List.of(own)).in("divide error: 0000 [#1]\n").map(Crash::title))
        .hasValue("my error of error, 0000");
  }

  @Test
  void a_title_that_names_an_unknown_group_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrashPattern.of("FAIL: (.*)", "$2"))
        .withMessageContaining("the title '$2' does not fit the pattern 'FAIL: (.*)'");
  }

  @Test
  void a_pattern_that_would_not_end_is_no_match() {
    CrashPattern endless = CrashPattern.of("(a+)+$", "endless");

    assertThat(new CrashPatterns(List.of(endless)).in("a".repeat(900) + "b\n")).isEmpty();
  }

  @Test
  void a_report_is_cut_at_the_end_of_a_line() {
    String output = "BUG: foo\n" + "0123456789\n".repeat(10_000);

    String report = BUILT_IN.in(output).orElseThrow().report();

    assertThat(report).startsWith("BUG: foo\n").endsWith("9\n").hasSizeBetween(65_500, 65_536);
  }

  @Test
  void a_title_is_cut_between_characters() {
    String title = BUILT_IN.in("BUG: " + "😀".repeat(200)).orElseThrow().title();

    assertThat(title).isEqualTo("BUG: " + "😀".repeat(57));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Traceback (most recent call last):\n",
        "INFO: task ",
        "a.a.",
        " in ",
        "panic: \n"
      })
  void a_crash_is_found_behind_a_flood_of_beginnings(String beginning) {
    String flood = LogText.decode(new byte[] {(byte) 0xFF, 0}) + beginning.repeat(20_000) + "\n";

    assertThat(BUILT_IN.in(flood + "divide error: 0000 [#1]\n").map(Crash::title))
        .hasValue("divide error");
  }
}
