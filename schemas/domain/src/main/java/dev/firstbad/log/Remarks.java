package dev.firstbad.log;

import dev.firstbad.log.Grammar.Rule;
import dev.firstbad.log.Remark.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines that no event tells of: each is a row of the table.
final class Remarks {
  /// Topic, the days of the changes to syzkaller that brought and ended the line, and its words:
  /// `{n}` is a number, `{h}` a hash, `{*}` anything, `{+}` anything and the lines below.
  private static final String TABLE =
      """
      prologue   2023-08-22 -          fetch other tags and check if the commit is present
      prologue   2023-08-22 -          fetch failed with {+}

      verdict    2023-06-15 2023-06-29 too many neither good nor bad results, skipping this commit
      verdict    2023-06-29 -          unable to determine the verdict: {n} good runs (wanted {n}), \
      for bad wanted {n} in total, got {n}
      confidence 2023-07-14 -          false negative chance: {n}.{n}
      flaky      2020-11-17 2023-07-14 reproducer seems to be flaky

      config     2020-07-02 2020-10-21 testing baseline config failed{+}
      config     2020-07-02 2020-10-21 crash reproduces with baseline config
      config     2020-07-02 2020-10-21 unable to test using baseline config, keep original config
      config     2020-07-02 2020-10-21 # start config bisection
      config     2020-07-02 2020-07-03 # using {*} as config bisect directory
      config     2020-07-02 2020-10-21 # config_bisect.pl finished{+}
      config     2020-07-02 2020-10-21 Minimizing config failed, using original config
      config     2020-07-02 2020-10-21 minimizing config failed: {+}
      config     2020-07-02 2020-10-21 # testing with generated minimized config doesn't \
      reproduce the crash
      config     2020-07-02 2020-10-21 testing with generated minimized config doesn't \
      reproduce the crash
      config     2020-07-07 2020-10-21 # config-bisect.pl {+}
      config     2020-07-02 -          # configuration already minimized

      config     2020-10-21 -          kconfig minimization: base={n} full={n} {*}
      config     2020-10-21 2023-07-07 base config crashes
      config     2020-10-21 2023-07-07 trying half: [{*}]
      config     2020-10-21 2023-07-07 half crashed
      config     2020-10-21 2023-07-07 both halves did not crash
      config     2020-10-21 2023-07-07 only full config crashes

      config     2023-07-05 -          check whether we can drop unnecessary instrumentation
      config     2023-07-05 -          there was nothing we could disable; skip
      config     2023-07-05 -          the bug reproduces without the instrumentation
      config     2023-07-05 -          disabling configs for [{*}], they are not needed
      config     2023-07-07 -          split chunks (needed={*}): <{*}>
      config     2023-07-07 -          split chunk #{n} of len {n} into {n} parts
      config     2023-07-07 -          no way to further split the chunk
      config     2023-07-07 -          testing without sub-chunk {n}/{n}
      config     2023-07-07 -          the chunk can be dropped
      config     2023-07-07 -          no need to test this chunk, it's definitely needed
      config     2023-07-07 -          we have reached the limit on predicate runs ({n}); \
      pretend it returns false
      config     2024-03-18 -          config minimization failed due to bad Kconfig {+}
      config     2024-03-18 -          proceeding with the original config

      range      2023-08-25 -          picked [{*}] out of {*} release tags{*}
      range      2023-06-29 -          determining the merge base between {h} and {h}
      range      2023-06-29 -          expected 1 merge base, got {n}
      range      2023-08-24 -          reproducer does not crash the merge base, so there's no \
      known bad commit
      range      2023-05-05 -          crash still not fixed/happens on the oldest tested release
      range      2023-05-05 -          HEAD had kernel build, boot or test errors

      search     2023-08-11 -          determine whether the revision contains the guilty commit
      search     2023-08-11 -          revision {h} crashed and is reachable
      search     2023-08-11 -          no existing result, test the revision

      check      2020-11-17 2023-07-14 Reproducer flagged being flaky
      check      2023-07-14 -          reproducer is flaky ({n}.{n} repro chance estimate)
      check      2019-11-27 -          failed to detect release: {+}
      check      2019-12-10 -          failed to detect noop change: {+}
      """;

  /// The longest line in which several stretches of anything are looked for, which takes quadratic
  /// time.
  private static final int LONGEST = 10_000;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([nh*+])}");

  static final List<Rule> ALL =
      TABLE.lines().filter(row -> !row.isBlank()).map(Remarks::rule).toList();

  private Remarks() {}

  private static Rule rule(String row) {
    List<String> columns = Arrays.asList(row.split(" +", 4));
    Span span =
        new Span(
            LocalDate.parse(columns.get(1)),
            columns.get(2).equals("-") ? LocalDate.MAX : LocalDate.parse(columns.get(2)));
    Topic topic = Topic.valueOf(columns.getFirst().toUpperCase(Locale.ROOT));
    return rule(topic, span, columns.get(3));
  }

  private static Rule rule(Topic topic, Span span, String words) {
    int free = words.indexOf('{');
    String start = free < 0 ? words : words.substring(0, free);
    Pattern rest = pattern(words.substring(start.length()));
    boolean open = words.endsWith("{+}");
    int longest = words.split(Pattern.quote("{*}"), -1).length > 2 ? LONGEST : Integer.MAX_VALUE;
    return new Rule(
        start,
        span,
        text ->
            text.length() <= longest && rest.matcher(text).matches()
                ? new Remark(topic, open, start + text + "\n")
                : null);
  }

  private static Pattern pattern(String words) {
    StringBuilder regex = new StringBuilder();
    Matcher placeholders = PLACEHOLDER.matcher(words);
    int from = 0;
    while (placeholders.find()) {
      regex.append(Pattern.quote(words.substring(from, placeholders.start())));
      regex.append(
          switch (placeholders.group(1)) {
            case "n" -> "\\d+";
            case "h" -> "[0-9a-f]{40}";
            default -> ".*";
          });
      from = placeholders.end();
    }
    return Pattern.compile(regex + Pattern.quote(words.substring(from)), Pattern.DOTALL);
  }
}
