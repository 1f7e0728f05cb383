package dev.firstbad.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashTypeTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "KASAN: use-after-free Read in foo, KASAN",
    "KCSAN: data-race in foo / bar, DATARACE",
    "WARNING: bad unlock balance in foo, LOCKDEP",
    "WARNING in foo, WARNING",
    "BUG: soft lockup in foo, HANG",
    "BUG: sleeping function called from invalid context in foo, ATOMIC_SLEEP",
    "BUG: unable to handle kernel paging request in foo, BUG",
    "kernel BUG at mm/slub.c:LINE!, BUG",
    "SYZFATAL: executor failed, SYZ_FAILURE",
    "lost connection to test machine, LOST_CONNECTION",
    "general protection fault in foo, UNKNOWN",
  })
  void the_first_prefix_that_fits_tells_the_type(String title, String type) {
    assertThat(CrashType.of(title)).isEqualTo(type);
  }
}
