package dev.firstbad.crash;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a line of a stack shows its function.
enum Frame {
  /// `foo+0x1/0x2`, behind an address, `RIP:` and the like; not what was inlined, nor guessed
  /// (`?`).
  KERNEL(
      "^\\s{0,40}+(?:RIP: (?!0033)[0-9a-f]{4}:|EIP: |pc : |epc : |NIP )?+"
          + "(?:\\[<?[^>\\]]{1,40}>?]\\s{1,8}){0,2}+([A-Za-z_][\\w.]{0,200}+)\\+0x[0-9a-f]"),
  /// `at: foo+0x1/0x2`, behind a lock.
  LOCK("\\bat: (?:\\[<[^>]{1,40}>] )?+([A-Za-z_][\\w.]{0,200}+)\\+0x"),
  /// `BUG: KASAN: use-after-free in foo`.
  NAMED("BUG: K[A-Z]{2,6}: .{1,60}? in ([A-Za-z_][\\w.]{0,200}+)"),
  /// `#0 0x1 in foo file:1`.
  NUMBERED("^\\s{0,40}+#\\d{1,3} (?:0x[0-9a-f]{1,16} in )?+([A-Za-z_~][^ (]{0,200})"),
  /// `main.foo(0x1)`.
  GO("^([\\w./*()-]{1,200}\\.[\\w.*()-]{1,100})\\("),
  /// `at dev.Foo.bar(Foo.java:1)`.
  JAVA("^\\s{1,40}at (?:[\\w.@-]{1,100}+/)?+([\\w.$<>]{1,300}+)\\("),
  /// `File "foo.py", line 1, in foo`.
  PYTHON("^ {1,8}+File \"[^\"]{1,300}+\", line \\d{1,9}+, in (\\S{1,200})");

  /// The layers in which a system call is wrapped.
  private static final Pattern SYSTEM_CALL =
      Pattern.compile("^(?:__(?:x64|ia32|arm64|se|do)_(?:compat_)?sys_|SyS_|SYSC_)");

  private final Pattern pattern;

  Frame(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// The functions of all such lines, in their order, without what a compiler appends to the parts
  /// that it makes of a function (`.isra.0`, `.cold`).
  Stream<String> in(Report report) {
    return report
        .lines()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> this == GO || this == JAVA ? found.group(1) : plain(found.group(1)));
  }

  private static String plain(String name) {
    int point = name.indexOf('.');
    String whole = point > 0 ? name.substring(0, point) : name;
    return SYSTEM_CALL.matcher(whole).replaceFirst("sys_");
  }
}
