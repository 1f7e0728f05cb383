package dev.firstbad.alert;

import dev.firstbad.alert.Account.Finding;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where two bisections for one crash cannot both be right.
///
/// - One found it in a binary in which the other found none. The same commit in two binaries that
///   are known to differ is none: a configuration can hide a bug. Where one binary is not known,
///   the commit counts.
/// - Both are of one kind and searched a range with an end in common, and blame different commits.
///   Without the end in common it is mostly another bug with the same title: so it is for 32 of 34
///   pairs in public logs whose truth is known.
public final class Contradictions {
  private static final Comparator<Account> BY_BEGINNING =
      Comparator.comparing(Account::began).thenComparing(account -> account.bisection().value());

  private final Account later;
  private final Account earlier;

  private Contradictions(Account one, Account other) {
    boolean second = BY_BEGINNING.compare(one, other) > 0;
    later = second ? one : other;
    earlier = second ? other : one;
  }

  /// What contradicts in the accounts of two bisections; the same for the same two in any order.
  public static List<Alert> between(Account one, Account other) {
    if (one.bisection().equals(other.bisection()) || !one.title().equals(other.title())) {
      return List.of();
    }
    Contradictions both = new Contradictions(one, other);
    List<Alert> alerts = new ArrayList<>(both.ofVerdicts());
    if (both.isOtherCulprit()) {
      alerts.add(both.ofCulprits());
    }
    return alerts;
  }

  /// The first for each binary, or commit.
  private List<Alert> ofVerdicts() {
    Map<String, Alert> alerts = new LinkedHashMap<>();
    for (Finding mine : later.findings()) {
      for (Finding theirs : earlier.findings()) {
        if (mine.verdict() != theirs.verdict() && isSame(mine, theirs)) {
          Signature binary = theirs.signature() == null ? null : mine.signature();
          String what = binary == null ? "commit " + mine.commit().hex() : "binary " + binary.hex();
          alerts.putIfAbsent(what, ofVerdicts(what, mine, theirs, binary));
        }
      }
    }
    return List.copyOf(alerts.values());
  }

  private static boolean isSame(Finding mine, Finding theirs) {
    if (mine.signature() == null || theirs.signature() == null) {
      return mine.commit().equals(theirs.commit());
    }
    return mine.signature().equals(theirs.signature());
  }

  private Alert ofVerdicts(String what, Finding mine, Finding theirs, @Nullable Signature binary) {
    String reason =
        "%s %s at step %d and %s at step %d of %s"
            .formatted(
                what, found(mine), mine.step(), found(theirs), theirs.step(), earlier.bisection());
    return new Alert(
        id(Alert.Kind.CONTRADICTION, what),
        Alert.Kind.CONTRADICTION,
        later.bisection(),
        mine.step(),
        earlier.bisection(),
        theirs.step(),
        mine.commit(),
        binary,
        null,
        reason,
        later.began());
  }

  private String found(Finding finding) {
    return finding.verdict() == Verdict.BAD ? "crashed with " + later.title() : "ran clean";
  }

  private boolean isOtherCulprit() {
    return later.kind() == earlier.kind()
        && later.culprit() != null
        && earlier.culprit() != null
        && !later.culprit().equals(earlier.culprit())
        && ((later.bad() != null && later.bad().equals(earlier.bad()))
            || !Collections.disjoint(later.good(), earlier.good()));
  }

  private Alert ofCulprits() {
    CommitId blamed = Objects.requireNonNull(later.culprit());
    CommitId before = Objects.requireNonNull(earlier.culprit());
    return new Alert(
        id(Alert.Kind.OTHER_CULPRIT, blamed.hex(), before.hex()),
        Alert.Kind.OTHER_CULPRIT,
        later.bisection(),
        null,
        earlier.bisection(),
        null,
        blamed,
        null,
        null,
        "for %s it blames %s, and %s blames %s"
            .formatted(
                later.title(), blamed.abbreviated(), earlier.bisection(), before.abbreviated()),
        later.began());
  }

  private AlertId id(Alert.Kind kind, String... about) {
    return AlertId.of(
        kind.name(),
        later.bisection().value(),
        earlier.bisection().value(),
        String.join("\n", about));
  }
}
